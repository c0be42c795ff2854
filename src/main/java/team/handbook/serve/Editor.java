package team.handbook.serve;

import java.nio.file.Path;
import team.handbook.url.Url;

/** The address at which an editor opens a file of this computer. */
final class Editor {
  private Editor() {}

  /** The address, without line and column. */
  static String address(Path file) {
    String path = file.toString().replace('\\', '/');
    return "vscode://file" + (path.startsWith("/") ? "" : "/") + Url.encodePath(path);
  }
}
