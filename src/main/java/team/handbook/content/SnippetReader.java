package team.handbook.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.FileTree;
import team.handbook.files.FileTree.Outside;
import team.handbook.files.SourceText;
import team.handbook.markdown.Block;
import team.handbook.markdown.Snippets;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/**
 * Finds the files that pages include, by the same rule as links: relative to the file in which the
 * include stands; {@code /x} counts from the content folder, then from the top of the repository. A
 * file is read once, however many pages include it.
 */
final class SnippetReader implements Snippets {
  private final FileTree files;
  private final Map<String, Optional<SourceText>> known = new ConcurrentHashMap<>();

  SnippetReader(FileTree files) {
    this.files = files;
  }

  @Override
  public Optional<SourceText> find(Block.Value include, Diagnostics out) {
    String written = include.text();
    Url url = Url.split(written);
    String path = Url.decode(url.path());
    if (Scheme.of(written).isPresent() || written.startsWith("//")) {
      return refuse(
          Rules.BROKEN_LINK,
          include,
          "\"" + shorten(written) + "\" is an address, and only files can be included",
          "put the text into a file of the repository, or link to it",
          out);
    }
    if (!url.suffix().isEmpty()) {
      return refuse(
          Rules.BROKEN_LINK,
          include,
          "\""
              + shorten(url.suffix())
              + "\" asks for a part, and only a whole file can be included",
          "put that part into a file of its own",
          out);
    }
    List<String> sources = files.named(include.at().path(), path);
    for (String source : sources) {
      if (source.startsWith("../") && files.outside(source) == Outside.UNSAFE) {
        return refuse(
            Rules.UNSAFE_PATH,
            include,
            "\"" + shorten(written) + "\" leads out of the repository",
            "include a file inside the repository",
            out);
      }
      if (isFile(source)) {
        return markdown(source, include, out);
      }
    }
    return refuse(
        Rules.BROKEN_LINK,
        include,
        "there is no \"" + shorten(written) + "\" to include",
        hint(sources, include),
        out);
  }

  /** The text of a file that was found. */
  Optional<SourceText> text(String path, Diagnostics out) {
    return known.computeIfAbsent(path, file -> files.text(file, PageReader.LIMIT, out));
  }

  private Optional<SourceText> markdown(String source, Block.Value include, Diagnostics out) {
    if (!Url.extension(source).equals("md")) {
      return refuse(
          Rules.BROKEN_LINK,
          include,
          "\"" + Url.name(source) + "\" is no Markdown, and only Markdown can be included",
          "name a file that ends in \".md\", or link to this one",
          out);
    }
    return text(source, out);
  }

  private boolean isFile(String source) {
    return source.startsWith("../")
        ? files.outside(source) == Outside.FILE
        : files.contains(source);
  }

  private String hint(List<String> sources, Block.Value include) {
    for (String source : sources) {
      Optional<String> near =
          files
              .ignoringCase(source)
              .filter(files::contains)
              .or(() -> Optional.of(source + ".md").filter(this::isFile))
              .or(() -> closest(source));
      if (near.isPresent()) {
        String from = files.repositoryPath(include.at().path());
        String relative = Url.relativize(from, files.repositoryPath(near.get()));
        return "did you mean \"" + Url.encodePath(relative) + "\"?";
      }
    }
    return "correct the path, or create the file";
  }

  /** The only file of that name elsewhere, or the one beside it with the closest name. */
  private Optional<String> closest(String source) {
    List<String> same =
        files.paths().stream().filter(path -> Url.name(path).equals(Url.name(source))).toList();
    if (same.size() == 1) {
      return Optional.of(same.get(0));
    }
    String folder = Url.folder(source);
    List<String> beside =
        files.paths().stream()
            .filter(path -> Url.folder(path).equals(folder) && Url.extension(path).equals("md"))
            .map(Url::name)
            .toList();
    return Suggestion.closest(Url.name(source), beside).map(name -> Url.join(folder, name));
  }

  private static Optional<SourceText> refuse(
      Rule rule, Block.Value include, String message, String hint, Diagnostics out) {
    out.add(rule, include.at(), include.text(), message, hint);
    return Optional.empty();
  }

  private static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}
