package team.handbook.publish;

import java.nio.file.Path;
import java.util.Set;
import team.handbook.files.Folders;
import team.handbook.files.SiteFile;
import team.handbook.files.SiteFolder;
import team.handbook.publish.Publisher.Published;

/** A site whose folder is not there: a sibling is written, plainly, and renamed at the end. */
final class FreshSite implements Publication.Target {
  private final Path output;
  private final SiteFolder sibling;
  private final Workplace workplace;
  private boolean committed;

  private FreshSite(Path output, SiteFolder sibling, Workplace workplace) {
    this.output = output;
    this.sibling = sibling;
    this.workplace = workplace;
  }

  /** Begins a sibling; one that a killed build left is emptied and used again. */
  static FreshSite begin(Path output, Runnable beforeChange) {
    SiteFolder sibling = sibling(output, beforeChange);
    sibling.makeRoot();
    FreshSite site = new FreshSite(output, sibling, Workplace.enter(sibling));
    boolean begun = false;
    try {
      for (String left : sibling.list("")) {
        if (!left.equals(Names.OWN)) {
          sibling.deleteTree(left);
        }
      }
      sibling.deleteTree(Names.MANIFEST);
      begun = true;
      return site;
    } finally {
      if (!begun) {
        site.workplace.close();
      }
    }
  }

  /** Removes the sibling that a killed build left, if it is not in use. */
  static void tidy(Path output, Runnable beforeChange) {
    SiteFolder sibling = sibling(output, beforeChange);
    if (Folders.exists(sibling.root())) {
      Workplace.tryEnter(sibling)
          .ifPresent(
              workplace -> {
                workplace.close();
                sibling.deleteTree("");
              });
    }
  }

  private static SiteFolder sibling(Path output, Runnable beforeChange) {
    // The name starts with a dot, so that it is no page should it lie among content.
    return new SiteFolder(
        output.resolveSibling("." + output.getFileName() + ".handbook"), beforeChange);
  }

  @Override
  public void add(SiteFile file) {
    sibling.write(file.path(), file.content());
  }

  @Override
  public Published commit(Set<String> paths) {
    Manifest.write(sibling, Names.MANIFEST, paths);
    // Some systems do not rename a folder in which a file is open.
    workplace.close();
    sibling.moveRoot(output);
    committed = true;
    return new Published(paths.size(), 0, 0);
  }

  @Override
  public void close() {
    workplace.close();
    if (!committed) {
      sibling.deleteTree("");
    }
  }
}
