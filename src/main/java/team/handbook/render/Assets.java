package team.handbook.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import team.handbook.files.SiteFile;

/**
 * The theme's style and font as they are published: each has a hash of its content in its name, so
 * that a browser may keep it for ever.
 *
 * @param style where the style sheet lies, relative to the site
 * @param font where the font lies
 * @param notFoundScript where the script of the page for missing addresses lies
 * @param notFoundStyle the style that stands in the page for missing addresses
 * @param notFoundHash its hash, as a content security policy writes it
 * @param files the files to publish
 */
record Assets(
    String style,
    String font,
    String notFoundScript,
    String notFoundStyle,
    String notFoundHash,
    List<SiteFile> files) {
  /** No page can have an address in it, because folders that start with {@code _} hold none. */
  private static final String FOLDER = "_theme/";

  Assets {
    files = List.copyOf(files);
  }

  static Assets of(ThemeFiles theme) {
    byte[] font = theme.bytes("assets/figtree.woff2");
    String fontName = "figtree." + fingerprint(font) + ".woff2";
    byte[] style =
        new String(theme.bytes("assets/handbook.css"), StandardCharsets.UTF_8)
            .replace("figtree.woff2", fontName)
            .getBytes(StandardCharsets.UTF_8);
    String styleName = "handbook." + fingerprint(style) + ".css";
    byte[] notFound = theme.bytes("assets/not-found.css");
    byte[] script = theme.bytes("assets/not-found.js");
    String scriptName = "not-found." + fingerprint(script) + ".js";
    List<SiteFile> files = new ArrayList<>(theme.copied());
    files.add(file(scriptName, script, "assets/not-found.js"));
    files.add(file(styleName, style, "assets/handbook.css"));
    files.add(file(fontName, font, "assets/figtree.woff2"));
    files.add(file("OFL.txt", theme.bytes("assets/OFL.txt"), "assets/OFL.txt"));
    return new Assets(
        FOLDER + styleName,
        FOLDER + fontName,
        FOLDER + scriptName,
        new String(notFound, StandardCharsets.UTF_8),
        "sha256-" + Base64.getEncoder().encodeToString(sha256(notFound)),
        files);
  }

  private static SiteFile file(String name, byte[] content, String origin) {
    return new SiteFile(FOLDER + name, "../templates/" + origin, out -> out.write(content));
  }

  private static String fingerprint(byte[] content) {
    return HexFormat.of().formatHex(sha256(content), 0, 5);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
