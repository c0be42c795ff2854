package team.handbook.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.files.SiteFile;
import team.handbook.files.SourceText;

/**
 * The theme's style, scripts and font as they are published: each has a hash of its content in its
 * name, so that a browser may keep it for ever.
 *
 * @param places where each lies, relative to the site, by its name in the theme
 * @param notFoundStyle the style that stands in the page for missing addresses
 * @param notFoundHash its hash, as a content security policy writes it
 * @param files the files to publish
 * @param marks those to publish too where pages are marked
 */
record Assets(
    Map<String, String> places,
    String notFoundStyle,
    String notFoundHash,
    List<SiteFile> files,
    List<SiteFile> marks) {
  static final String FONT = "figtree.woff2";
  static final String STYLE = "handbook.css";

  /** What pages made from data have beyond others. */
  static final String DATA_STYLE = "data.css";

  /** Sets light or dark before the page is drawn. */
  static final String THEME_SCRIPT = "theme.js";

  /** What a page can do beyond HTML. */
  static final String SCRIPT = "handbook.js";

  /** What the page for missing addresses can do. */
  static final String NOT_FOUND_SCRIPT = "not-found.js";

  /**
   * Answer searches, each with what those before it know; pages ask for them when somebody
   * searches.
   */
  static final List<String> SEARCH_SCRIPTS =
      List.of("search-words.js", "search.js", "search-dialog.js");

  static final String SEARCH_STYLE = "search.css";

  /** How changes look, and a way through them by keys; only marked pages have them. */
  static final String MARKS_STYLE = "marks.css";

  static final String MARKS_SCRIPT = "marks.js";

  /** No page can have an address in it, because folders that start with {@code _} hold none. */
  private static final String FOLDER = "_theme/";

  Assets {
    places = Map.copyOf(places);
    files = List.copyOf(files);
    marks = List.copyOf(marks);
  }

  /**
   * The assets of a theme.
   *
   * @param accent takes the place of the theme's own
   */
  static Assets of(ThemeFiles theme, Optional<Accent> accent) {
    Map<String, String> places = new HashMap<>();
    List<SiteFile> files = new ArrayList<>(theme.copied());
    List<String> scripts = new ArrayList<>(List.of(THEME_SCRIPT, SCRIPT, NOT_FOUND_SCRIPT));
    scripts.addAll(SEARCH_SCRIPTS);
    for (String name : scripts) {
      publish(name, theme.bytes("assets/" + name), places, files);
    }
    String font = publish(FONT, theme.bytes("assets/" + FONT), places, files);
    String style = style(theme).text().replace(FONT, font) + accent.map(Accent::css).orElse("");
    publish(STYLE, style.getBytes(StandardCharsets.UTF_8), places, files);
    for (String name : List.of(DATA_STYLE, SEARCH_STYLE)) {
      publish(name, text(theme, name), places, files);
    }
    List<SiteFile> marks = new ArrayList<>();
    publish(MARKS_STYLE, text(theme, MARKS_STYLE), places, marks);
    publish(MARKS_SCRIPT, theme.bytes("assets/" + MARKS_SCRIPT), places, marks);
    files.add(file("OFL.txt", theme.bytes("assets/OFL.txt"), "assets/OFL.txt"));
    String alone = theme.text("assets/not-found.css").orElseThrow().text();
    byte[] hash = sha256(alone.getBytes(StandardCharsets.UTF_8));
    return new Assets(
        places, alone, "sha256-" + Base64.getEncoder().encodeToString(hash), files, marks);
  }

  private static byte[] text(ThemeFiles theme, String name) {
    return theme.text("assets/" + name).orElseThrow().text().getBytes(StandardCharsets.UTF_8);
  }

  /** The style sheet as it is written. */
  static SourceText style(ThemeFiles theme) {
    return theme.text("assets/" + STYLE).orElseThrow();
  }

  /** Where a file of the theme lies, relative to the site. */
  String place(String name) {
    return Optional.ofNullable(places.get(name)).orElseThrow();
  }

  /** Publishes a file under a name of its own, which is returned. */
  private static String publish(
      String name, byte[] content, Map<String, String> places, List<SiteFile> files) {
    String place = place(name, content);
    String published = place.substring(FOLDER.length());
    places.put(name, place);
    files.add(file(published, content, "assets/" + name));
    return published;
  }

  /** Where a file of the theme lies, relative to the site: its name has a hash of its content. */
  static String place(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    return FOLDER + name.substring(0, dot) + "." + fingerprint(content) + name.substring(dot);
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
