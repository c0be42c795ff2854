package team.handbook.markdown;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.html.HtmlCleaner;

/**
 * Finds where the destination of a link is written. The parser gives the place of a whole link, so
 * the destination is looked for inside it; that of a reference link is in its definition.
 */
final class Destinations {
  private final Places places;
  private final Map<String, LinkReferenceDefinition> definitions = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  Destinations(Places places, Node document) {
    this.places = places;
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(LinkReferenceDefinition definition) {
            definitions.putIfAbsent(normalize(definition.getLabel()), definition);
          }
        });
  }

  /** Reports definitions that no link uses; call it when every link has been asked for. */
  void reportUnused(Diagnostics out) {
    definitions.forEach(
        (label, definition) -> {
          // "[//]: # (…)" is a way to write a comment.
          if (!used.contains(label) && !definition.getDestination().equals("#")) {
            int start = Places.start(definition) + places.slice(definition).indexOf('[') + 1;
            Location at = places.at(start, start + definition.getLabel().length());
            unused("link", definition.getLabel(), at, out);
          }
        });
  }

  /** Takes note of definitions that the links of a title refer to, which is not in the body. */
  void use(Node title) {
    title.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            of(link, link.getDestination());
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            of(image, image.getDestination());
            visitChildren(image);
          }
        });
  }

  static void unused(String what, String label, Location at, Diagnostics out) {
    out.add(
        Rules.UNUSED_DEFINITION,
        at,
        label,
        "nothing refers to the " + what + " definition \"" + label + "\"",
        "remove it, or refer to it");
  }

  /** The labels that are defined. */
  Set<String> labels() {
    return definitions.keySet();
  }

  /** The place of a link's destination. */
  Location of(Node link, String destination) {
    String slice = places.slice(link);
    int start = Places.start(link);
    if (slice.isEmpty()) {
      return places.at(link);
    }
    if (slice.endsWith(")")) {
      for (int open = slice.lastIndexOf("](");
          open >= 0;
          open = slice.lastIndexOf("](", open - 1)) {
        int[] found = read(slice, open + 2);
        if (matches(slice.substring(found[0], found[1]), destination)) {
          return places.at(start + found[0], start + found[1]);
        }
      }
    }
    if (slice.endsWith("]")) {
      return ofReference(slice, link);
    }
    int angle = slice.startsWith("<") ? 1 : 0;
    return places.at(start + angle, start + slice.length() - angle);
  }

  private Location ofReference(String slice, Node link) {
    int open = slice.lastIndexOf('[');
    String label = slice.substring(open + 1, slice.length() - 1);
    if (label.isBlank()) {
      label = slice.substring(slice.indexOf('[') + 1, Math.max(slice.indexOf('[') + 1, open - 1));
    }
    LinkReferenceDefinition definition = definitions.get(normalize(label));
    if (definition == null) {
      return places.at(link);
    }
    used.add(normalize(label));
    String text = places.slice(definition);
    int colon = text.indexOf("]:");
    if (colon < 0) {
      return places.at(definition);
    }
    int[] found = read(text, colon + 2);
    int start = Places.start(definition);
    return places.at(start + found[0], start + found[1]);
  }

  /** Where a destination starts and ends that is written from an offset on. */
  private static int[] read(String text, int from) {
    int start = from;
    boolean newLine = false;
    while (start < text.length()
        && (Character.isWhitespace(text.charAt(start)) || (newLine && text.charAt(start) == '>'))) {
      // In a quote, a line starts with the quote's mark.
      newLine |= text.charAt(start) == '\n' || text.charAt(start) == '\r';
      start++;
    }
    if (start < text.length() && text.charAt(start) == '<') {
      int end = text.indexOf('>', start);
      return new int[] {start + 1, end < 0 ? text.length() : end};
    }
    int depth = 0;
    int end = start;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '\\' && end + 1 < text.length()) {
        end++;
      } else if (Character.isWhitespace(c) || (c == ')' && depth-- == 0)) {
        break;
      } else if (c == '(') {
        depth++;
      }
    }
    return new int[] {start, Math.min(end, text.length())};
  }

  private static boolean matches(String written, String destination) {
    if (written.equals(destination)) {
      return true;
    }
    boolean escaped = written.indexOf('\\') >= 0 || written.indexOf('&') >= 0;
    return escaped
        && HtmlCleaner.unescape(written.replaceAll("\\\\(\\p{Punct})", "$1")).equals(destination);
  }

  /** A label as labels are compared (CommonMark, "matches"). */
  static String normalize(String label) {
    return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }
}
