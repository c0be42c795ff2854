package team.handbook.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import team.handbook.files.SiteFile;
import team.handbook.url.Url;

/**
 * What is answered to a request.
 *
 * @param status the status of HTTP
 * @param type the media type
 * @param bytes the content
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares answers.
record Answer(int status, String type, byte[] bytes) {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  /** By extension; what is not here is offered to be saved. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("avif", "image/avif"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("gif", "image/gif"),
          Map.entry("html", HTML),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("md", TEXT),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", TEXT),
          Map.entry("webm", "video/webm"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("xml", "application/xml"));

  static Answer html(int status, String html) {
    return new Answer(status, HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  static Answer text(int status, String text) {
    return new Answer(status, TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of the site as it is. */
  static Answer file(SiteFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.content().writeTo(out);
    return new Answer(200, type(file.path()), out.toByteArray());
  }

  /** A file of this room. */
  static Answer own(String name) throws IOException {
    try (InputStream in = Answer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      return new Answer(200, type(name), in.readAllBytes());
    }
  }

  private static String type(String path) {
    String extension = Url.extension(path).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }
}
