package team.handbook.routes;

import java.util.Set;

/** The kinds of files that are copied into a site when something links to them. */
final class FileKinds {
  private static final Set<String> IMAGES =
      Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "bmp", "apng");

  private static final Set<String> OTHERS =
      Set.of(
          // documents and data
          "pdf",
          "csv",
          "tsv",
          "txt",
          "ics",
          "epub",
          "rtf",
          // office
          "doc",
          "docx",
          "dotx",
          "xls",
          "xlsx",
          "xltx",
          "ppt",
          "pptx",
          "potx",
          "odt",
          "ods",
          "odp",
          "odg",
          "key",
          "numbers",
          "pages",
          // archives
          "zip",
          "gz",
          "tgz",
          "tar",
          "7z",
          // audio and video
          "mp3",
          "m4a",
          "ogg",
          "oga",
          "wav",
          "flac",
          "mp4",
          "m4v",
          "webm",
          "mov",
          "ogv",
          "vtt");

  /** Those in which words stand as they are. */
  private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt", "ics", "rtf", "svg", "vtt");

  private FileKinds() {}

  static boolean isText(String extension) {
    return TEXTS.contains(extension);
  }

  static boolean isImage(String extension) {
    return IMAGES.contains(extension);
  }

  static boolean isPublishable(String extension) {
    return IMAGES.contains(extension) || OTHERS.contains(extension);
  }
}
