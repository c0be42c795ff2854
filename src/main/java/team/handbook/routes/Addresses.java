package team.handbook.routes;

import team.handbook.model.Settings;
import team.handbook.url.Url;

/** Gives every page its address, in the style that settings ask for; nothing is encoded. */
final class Addresses {
  private final boolean folders;

  Addresses(Settings settings) {
    this.folders = settings.urls() == Settings.Urls.FOLDERS;
  }

  /** The address of a section's page; "" is home. */
  String ofFolder(String folder) {
    if (folder.isEmpty()) {
      return folders ? "" : "index.html";
    }
    return folder + (folders ? "/" : "/index.html");
  }

  /** The address of a page or record that is no section: {@code a/b} → {@code a/b/}. */
  String ofLeaf(String stem) {
    return stem + (folders ? "/" : ".html");
  }

  /** The address of a page by its file, which is no index. */
  String ofFile(String path) {
    return ofLeaf(path.substring(0, path.length() - ".md".length()));
  }

  /**
   * What an address is known by, whichever way it is written: {@code /a/b/}, {@code a/b}, {@code
   * a/b.html} and {@code a/b/index.html} have one key.
   */
  static String key(String address) {
    String key = address;
    if (Url.name(key).equals("index.html")) {
      key = Url.folder(key);
    } else if (key.endsWith(".html")) {
      key = key.substring(0, key.length() - ".html".length());
    }
    int start = 0;
    int end = key.length();
    while (start < end && key.charAt(start) == '/') {
      start++;
    }
    while (end > start && key.charAt(end - 1) == '/') {
      end--;
    }
    return key.substring(start, end);
  }
}
