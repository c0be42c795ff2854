package team.handbook.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits a piece of HTML into tags, comments and text, by the tokenizer of the HTML standard in so
 * far as authors' HTML needs it. What looks like markup but is none is text.
 */
public final class HtmlScanner {
  /** A token. */
  public sealed interface Token {
    /** The offset at which it starts. */
    int start();

    /** The offset after it. */
    int end();
  }

  /** Text, character references as written. */
  public record Text(int start, int end) implements Token {}

  /** A comment. */
  public record Comment(int start, int end) implements Token {}

  /** Something that is no element: a doctype, a CDATA section, a processing instruction. */
  public record Other(int start, int end) implements Token {}

  /**
   * A start tag.
   *
   * @param name in lower case
   * @param written as written
   * @param attributes in order; the first of a name counts
   */
  public record StartTag(
      int start, int end, String name, String written, List<Attribute> attributes)
      implements Token {
    public StartTag {
      attributes = List.copyOf(attributes);
    }

    /** The first attribute of a name. */
    public Optional<Attribute> attribute(String wanted) {
      return attributes.stream().filter(a -> a.name().equals(wanted)).findFirst();
    }
  }

  /** An end tag; its name in lower case. */
  public record EndTag(int start, int end, String name) implements Token {}

  /**
   * An attribute.
   *
   * @param name in lower case
   * @param value character references resolved
   * @param start the offset of the value as written, without quotes
   * @param end the offset after it
   * @param nameStart the offset of the name
   */
  public record Attribute(String name, String value, int start, int end, int nameStart) {
    /** The offset after the name. */
    public int nameEnd() {
      return nameStart + name.length();
    }
  }

  /** How many tags that never end are looked through to the end; after that, the rest is text. */
  private static final int MAX_ENDLESS = 100;

  private final String html;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int endless;

  private HtmlScanner(String html) {
    this.html = html;
  }

  /** The tokens, which cover the whole text. */
  public static List<Token> scan(String html) {
    HtmlScanner scanner = new HtmlScanner(html);
    scanner.run();
    return scanner.tokens;
  }

  private void run() {
    int text = 0;
    while (at < html.length() && endless < MAX_ENDLESS) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        break;
      }
      at = open;
      Token token = token(open);
      if (token == null) {
        at = open + 1;
        continue;
      }
      if (open > text) {
        tokens.add(new Text(text, open));
      }
      tokens.add(token);
      at = token.end();
      text = at;
    }
    if (text < html.length()) {
      tokens.add(new Text(text, html.length()));
    }
  }

  private @Nullable Token token(int open) {
    if (html.startsWith("<!--", open)) {
      int end = html.indexOf("-->", open + 4);
      return new Comment(open, end < 0 ? html.length() : end + 3);
    }
    if (html.startsWith("<!", open) || html.startsWith("<?", open)) {
      int end = html.indexOf('>', open);
      return new Other(open, end < 0 ? html.length() : end + 1);
    }
    boolean closing = html.startsWith("</", open);
    int name = open + (closing ? 2 : 1);
    if (name >= html.length() || !isLetter(html.charAt(name))) {
      return null;
    }
    int nameEnd = name;
    while (nameEnd < html.length() && "/> \t\n\f\r".indexOf(html.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    String written = html.substring(name, nameEnd);
    List<Attribute> attributes = new ArrayList<>();
    int end = attributes(nameEnd, attributes);
    if (end < 0) {
      endless++;
      return null;
    }
    String lower = written.toLowerCase(Locale.ROOT);
    return closing
        ? new EndTag(open, end, lower)
        : new StartTag(open, end, lower, written, attributes);
  }

  /** Reads attributes up to the end of the tag; -1 if the tag never ends. */
  private int attributes(int from, List<Attribute> attributes) {
    int i = from;
    while (true) {
      while (i < html.length() && (isSpace(html.charAt(i)) || html.charAt(i) == '/')) {
        i++;
      }
      if (i >= html.length()) {
        return -1;
      }
      if (html.charAt(i) == '>') {
        return i + 1;
      }
      int name = i++;
      while (i < html.length() && "=/> \t\n\f\r".indexOf(html.charAt(i)) < 0) {
        i++;
      }
      String lower = html.substring(name, i).toLowerCase(Locale.ROOT);
      int j = i;
      while (j < html.length() && isSpace(html.charAt(j))) {
        j++;
      }
      if (j >= html.length() || html.charAt(j) != '=') {
        attributes.add(new Attribute(lower, "", name, i, name));
        continue;
      }
      j++;
      while (j < html.length() && isSpace(html.charAt(j))) {
        j++;
      }
      i = value(lower, name, j, attributes);
      if (i < 0) {
        return -1;
      }
    }
  }

  private int value(String name, int nameStart, int from, List<Attribute> attributes) {
    if (from >= html.length()) {
      return -1;
    }
    char quote = html.charAt(from);
    int start = from;
    int end;
    int after;
    if (quote == '"' || quote == '\'') {
      start++;
      end = html.indexOf(quote, start);
      if (end < 0) {
        return -1;
      }
      after = end + 1;
    } else {
      end = from;
      while (end < html.length() && "> \t\n\f\r".indexOf(html.charAt(end)) < 0) {
        end++;
      }
      after = end;
    }
    String value = HtmlCleaner.unescape(html.substring(start, end));
    attributes.add(new Attribute(name, value, start, end, nameStart));
    return after;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
