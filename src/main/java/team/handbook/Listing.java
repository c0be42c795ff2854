package team.handbook;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import team.handbook.Previews.Moment;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FolderTree;
import team.handbook.url.Url;

/**
 * A content folder as it was listed at a moment.
 *
 * @param moment how everything stood
 * @param files the files
 * @param found what was found on the way
 * @param onlyTexts whether nothing changed since the listing before but what stands in texts
 */
record Listing(Moment moment, FolderTree files, Diagnostics found, boolean onlyTexts) {

  /** Lists the whole folder. */
  static Listing of(Moment moment) {
    Project project = moment.project();
    Path top = moment.history().root().orElse(project.working());
    Diagnostics found = new Diagnostics();
    FolderTree files = FolderTree.open(project.content(), top, project.leftOut(), found);
    return new Listing(moment, files, found, false);
  }

  /** The folder at a later moment; empty if it must be listed again. */
  Optional<Listing> written(Moment now) {
    Path content = now.project().content();
    boolean same =
        moment.project().equals(now.project())
            && moment.history().root().equals(now.history().root())
            && now.elsewhere().entrySet().stream().allMatch(files::answeredSo);
    return Optional.of(now.sources())
        .filter(sources -> same)
        .flatMap(sources -> sources.writtenSince(moment.sources()))
        .flatMap(written -> written(now, below(content, written), written.size()));
  }

  private Optional<Listing> written(Moment now, Set<String> paths, int all) {
    boolean texts =
        paths.size() == all && paths.stream().allMatch(path -> Url.extension(path).equals("md"));
    return files.written(paths).map(tree -> new Listing(now, tree, found, texts));
  }

  private static Set<String> below(Path folder, Set<Path> paths) {
    return paths.stream()
        .filter(path -> path.startsWith(folder))
        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
        .collect(Collectors.toSet());
  }
}
