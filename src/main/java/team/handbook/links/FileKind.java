package team.handbook.links;

import java.util.Set;
import team.handbook.url.Url;

/** What a file of a site is, by its ending. */
enum FileKind {
  PAGE,
  STYLE,
  /** A picture whose parts have ids. */
  SVG,
  IMAGE,
  OTHER;

  private static final Set<String> IMAGES =
      Set.of("apng", "avif", "bmp", "cur", "gif", "ico", "jpeg", "jpg", "png", "webp");

  boolean isImage() {
    return this == IMAGE || this == SVG;
  }

  /** The kind of a path or of an address. */
  static FileKind of(String path) {
    String extension = Url.extension(Url.split(path).path());
    return switch (extension) {
      case "html", "htm", "xhtml" -> PAGE;
      case "css" -> STYLE;
      case "svg" -> SVG;
      default -> IMAGES.contains(extension) ? IMAGE : OTHER;
    };
  }
}
