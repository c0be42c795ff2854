package team.handbook.check;

import java.util.Locale;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.markdown.Link;
import team.handbook.routes.LinkTable;
import team.handbook.url.Url;

/** Reports images and files that take long to load, each where it is first used. */
final class FileSizeRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    int image = subject.settings().parameter(Rules.FILE_SIZE, "image");
    int file = subject.settings().parameter(Rules.FILE_SIZE, "file");
    for (LinkTable.Published published : subject.links().files()) {
      Link link = published.first();
      boolean shown = link.kind() == Link.Kind.IMAGE;
      int most = shown ? image : file;
      String source = published.file().source();
      long size = subject.handbook().files().size(source);
      if (size > most) {
        out.add(
            Rules.FILE_SIZE,
            link.at(),
            source,
            "\"" + Url.name(source) + "\" has " + words(size) + ", more than " + words(most),
            shown
                ? "save it smaller, or as another kind of image"
                : "make it smaller, or keep it elsewhere and link to it");
      }
    }
  }

  private static String words(long bytes) {
    boolean small = bytes < 1_000_000;
    String number = String.format(Locale.ROOT, "%.1f", bytes / (small ? 1e3 : 1e6));
    return number.replaceFirst("\\.0$", "") + (small ? " kB" : " MB");
  }
}
