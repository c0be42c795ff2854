package team.handbook.edit;

import team.handbook.url.Url;

/** Writes the path of a link so that it can stand in Markdown, HTML and YAML alike. */
final class PathText {
  private PathText() {}

  /**
   * A decoded path, in the manner of another: who writes letters of other scripts as they are keeps
   * them.
   */
  static String like(String old, String path) {
    if (old.indexOf('%') >= 0) {
      return escape(Url.encodePath(path));
    }
    StringBuilder out = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              out.append(c >= 128 && Character.isLetterOrDigit(c) ? one : Url.encodePath(one));
            });
    return escape(out.toString());
  }

  /** An address whose path is encoded. */
  static String safe(String address) {
    Url url = Url.split(address);
    return escape(url.path()) + url.suffix();
  }

  private static String escape(String path) {
    return path.replace("(", "%28").replace(")", "%29").replace("'", "%27").replace("&", "%26");
  }
}
