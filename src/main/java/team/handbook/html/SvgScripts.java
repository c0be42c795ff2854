package team.handbook.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what an SVG image could run if a browser opens it as a page of its own (SVG 2, 3.7.1 and
 * 14): scripts, event handlers, {@code javascript:} addresses, embedded pages, style sheets that
 * transform it, and entities that could hide any of them. It reads the text and not a tree, so that
 * it sees what any parser could see.
 */
public final class SvgScripts {
  private static final Set<String> RUNNING =
      Set.of(
          "script", "handler", "listener", "iframe", "frame", "object", "embed", "foreignscript");

  /** A comment, an entity, an instruction for a transformation, or the start of an element. */
  private static final Pattern PART =
      Pattern.compile(
          "(?is)<!--.*?(?:-->|\\z)"
              + "|(?<entity><!ENTITY\\b[^>\"']*(?<quote>[\"'])(?<value>.*?)\\k<quote>)"
              + "|(?<sheet><\\?xml-stylesheet\\b[^>]*xsl[^>]*>)"
              + "|<(?:[\\w.-]+:)?(?<name>[a-z][\\w.-]*)"
              + "(?<attributes>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<name>[^\\s=/\"'<>]+)\\s*=\\s*(?:\"(?<a>[^\"]*+)\"|'(?<b>[^']*+)')");

  private static final Pattern EVENT = Pattern.compile("(?i)on[a-z]+");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:javascript|vbscript):.*");

  private SvgScripts() {}

  /**
   * Something that could run.
   *
   * @param start its first offset
   * @param end the offset after its last
   */
  public record Found(int start, int end) {}

  /** What could run, in the order of the text. */
  public static List<Found> find(String svg) {
    List<Found> found = new ArrayList<>();
    Matcher part = PART.matcher(svg);
    while (part.find()) {
      if (part.group("sheet") != null) {
        found.add(new Found(part.start(), part.end()));
      } else if (part.group("entity") != null) {
        String value = part.group("value");
        if (value.indexOf('<') >= 0 || value.indexOf('&') >= 0 || isAddress(value)) {
          found.add(new Found(part.start(), part.end()));
        }
      } else if (part.group("name") != null) {
        element(svg, part, found);
      }
    }
    return found;
  }

  private static void element(String svg, Matcher part, List<Found> found) {
    if (RUNNING.contains(part.group("name").toLowerCase(Locale.ROOT))) {
      found.add(new Found(part.start(), part.end("name")));
      return;
    }
    Matcher attribute =
        ATTRIBUTE.matcher(svg).region(part.start("attributes"), part.end("attributes"));
    while (attribute.find()) {
      String quoted = attribute.group("a");
      String value = quoted != null ? quoted : attribute.group("b");
      if (EVENT.matcher(attribute.group("name")).matches() || isAddress(value)) {
        found.add(new Found(attribute.start(), attribute.end("name")));
      }
    }
  }

  /** Browsers leave white space and control characters out of a scheme (URL Standard, 4.4). */
  private static boolean isAddress(String value) {
    return ADDRESS.matcher(HtmlCleaner.unescape(value).replaceAll("[\\s\\p{Cntrl}]", "")).matches();
  }
}
