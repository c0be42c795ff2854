package team.handbook.routes;

import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.FileTree;
import team.handbook.model.Settings;
import team.handbook.routes.Target.External;
import team.handbook.url.Url;

/** Resolves images: files beside the page, and those of hosts that settings list. */
final class ImageLinks {
  private final LinkResolver links;
  private final FileTree files;
  private final Settings settings;

  ImageLinks(LinkResolver links, FileTree files, Settings settings) {
    this.links = links;
    this.files = files;
    this.settings = settings;
  }

  /** An image of the web. */
  Resolution remote(String destination) {
    String host = Url.host(destination);
    if (settings.imageHosts().contains(host)) {
      return Resolution.fine(new External(destination));
    }
    return Resolution.with(
        new External(destination),
        new Problem(
            Rules.REMOTE_IMAGE,
            "the image comes from \"" + host + "\", so it is shown as a link",
            "put a copy beside the page, or add the host to \"images: {hosts: []}\" in handbook.yml"));
  }

  /** An image of the repository. */
  Resolution local(LinkResolver.From from, String destination) {
    Url url = Url.split(destination);
    String path = Url.decode(url.path());
    List<String> sources = path.isEmpty() ? List.of() : links.sources(from, path);
    for (String source : sources) {
      Optional<Resolution> found = file(source, url);
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (String source : sources) {
      Optional<String> other = files.ignoringCase(source);
      if (other.isPresent() && files.contains(other.get())) {
        return Resolution.broken(links.spelling(Rules.BROKEN_IMAGE, from, url, other.get()));
      }
    }
    return Resolution.broken(
        new Problem(
            Rules.BROKEN_IMAGE,
            "there is no image \"" + LinkResolver.shorten(destination) + "\"",
            path.isEmpty()
                ? "name an image file"
                : Suggestion.closest(Url.name(path), namesBeside(sources))
                    .map(name -> "did you mean \"" + name + "\"?")
                    .orElse("add the file, or correct the path")));
  }

  private Optional<Resolution> file(String source, Url url) {
    boolean outside = source.startsWith("../");
    boolean there =
        outside ? files.outside(source) == FileTree.Outside.FILE : files.contains(source);
    if (outside && files.outside(source) == FileTree.Outside.UNSAFE) {
      return links.outside(source, url);
    }
    if (!there) {
      return Optional.empty();
    }
    if (!FileKinds.isImage(Url.extension(source))) {
      return Optional.of(
          Resolution.broken(
              new Problem(
                  Rules.BROKEN_IMAGE,
                  "\"" + Url.name(source) + "\" is not an image that browsers show",
                  "use PNG, JPEG, GIF, SVG, WebP or AVIF, or link to the file without \"!\"")));
    }
    String published = outside ? "_files/" + files.repositoryPath(source) : source;
    return Optional.of(links.file(source, published, url));
  }

  private List<String> namesBeside(List<String> sources) {
    String folder = Url.folder(sources.get(0));
    return files.paths().stream()
        .filter(path -> Url.folder(path).equals(folder))
        .map(Url::name)
        .toList();
  }
}
