package team.handbook.html;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Splits HTML into tags, comments and text, one token at a time and without keeping any, by the
 * tokenizer of the HTML standard (13.2.5) in so far as links and ids need it.
 *
 * <p>A whole document may be given as UTF-8 bytes that are read as ISO-8859-1: all that has a
 * meaning is ASCII, so that offsets are those of the bytes.
 */
public final class HtmlTokenizer {
  /** What a token is. */
  public enum Kind {
    /** Text, character references as written. */
    TEXT,
    /** What stands in an element whose content is not markup, such as a script or a style. */
    RAW_TEXT,
    COMMENT,
    /** What is no element: a doctype, a CDATA section, a processing instruction. */
    OTHER,
    START_TAG,
    END_TAG,
    /** There is no more. */
    END
  }

  /** How many tags that never end are looked through to the end; after that, the rest is text. */
  private static final int MAX_ENDLESS = 100;

  /** Elements that end foreign content when they start in it (HTML, 13.2.6.5). */
  private static final Set<String> BREAKOUT =
      Set.of(
          ("b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i"
                  + " img li listing menu meta nobr ol p pre ruby s small span strong strike sub"
                  + " sup table tt u ul var")
              .split(" "));

  /** Elements of SVG and MathML in which HTML stands again. */
  private static final Set<String> INTEGRATION =
      Set.of("annotation-xml", "desc", "foreignobject", "mi", "mn", "mo", "ms", "mtext", "title");

  private final String html;
  private final boolean document;
  private final Deque<String> foreign = new ArrayDeque<>();
  private int[] attributes = new int[40];
  private int attributeCount;
  private int start;
  private int end;
  private int nameStart;
  private int nameEnd;
  private String name = "";
  private String raw = "";
  private boolean selfClosing;
  private int endless;

  private HtmlTokenizer(String html, boolean document) {
    this.html = html;
    this.document = document;
  }

  /** Reads a whole document: what stands in scripts, styles and the like is no markup. */
  public static HtmlTokenizer document(String html) {
    return new HtmlTokenizer(html, true);
  }

  /** Reads a document of SVG. */
  public static HtmlTokenizer svg(String svg) {
    HtmlTokenizer tokens = new HtmlTokenizer(svg, true);
    tokens.foreign.push("svg");
    return tokens;
  }

  /**
   * Reads a piece of HTML, as it stands in Markdown. A tag that never ends and an end tag without a
   * name are text, and all elements are alike.
   */
  public static HtmlTokenizer piece(String html) {
    return new HtmlTokenizer(html, false);
  }

  /** Goes on to the next token. The tokens cover the whole text. */
  public Kind next() {
    start = end;
    if (!raw.isEmpty()) {
      int close = rawTextEnd();
      raw = "";
      if (close > start) {
        end = close;
        return Kind.RAW_TEXT;
      }
    }
    return markup(start);
  }

  private Kind markup(int from) {
    int at = from;
    while (endless < MAX_ENDLESS) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        break;
      }
      if (startsMarkup(open)) {
        if (open > from) {
          end = open;
          return Kind.TEXT;
        }
        return read(open);
      }
      at = open + 1;
    }
    end = html.length();
    return end > from ? Kind.TEXT : Kind.END;
  }

  /** Whether a "<" begins something; in a piece, a tag that never ends begins nothing. */
  private boolean startsMarkup(int open) {
    if (open + 1 >= html.length()) {
      return false;
    }
    char next = html.charAt(open + 1);
    if (next == '!' || next == '?') {
      return true;
    }
    boolean closing = next == '/';
    if (closing && document) {
      return open + 2 < html.length();
    }
    int first = open + (closing ? 2 : 1);
    if (first >= html.length() || !isLetter(html.charAt(first))) {
      return false;
    }
    if (document) {
      return true;
    }
    if (readAttributes(tagNameEnd(first)) < 0) {
      endless++;
      return false;
    }
    return true;
  }

  private Kind read(int open) {
    if (html.startsWith("<!--", open)) {
      end = commentEnd(open + 4);
      return Kind.COMMENT;
    }
    char next = html.charAt(open + 1);
    boolean closing = next == '/';
    int first = open + (closing ? 2 : 1);
    if (next == '!' || next == '?' || !isLetter(html.charAt(first))) {
      boolean data = isForeign() && html.startsWith("<![CDATA[", open);
      end = after(data ? "]]>" : ">", open + 2);
      return Kind.OTHER;
    }
    nameStart = first;
    nameEnd = tagNameEnd(first);
    name = lower(first, nameEnd);
    int close = readAttributes(nameEnd);
    // A tag that the document's end cuts off is dropped.
    end = close < 0 ? html.length() : close;
    if (close < 0) {
      return Kind.OTHER;
    }
    if (document) {
      follow(closing);
    }
    return closing ? Kind.END_TAG : Kind.START_TAG;
  }

  private int tagNameEnd(int from) {
    int i = from;
    while (i < html.length() && !endsName(html.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The offset after a text that ends something; the end of the document where it is missing. */
  private int after(String wanted, int from) {
    int found = html.indexOf(wanted, from);
    return found < 0 ? html.length() : found + wanted.length();
  }

  private int commentEnd(int from) {
    if (html.startsWith(">", from)) {
      return from + 1;
    }
    if (html.startsWith("->", from)) {
      return from + 2;
    }
    for (int dashes = html.indexOf("--", from);
        dashes >= 0;
        dashes = html.indexOf("--", dashes + 1)) {
      if (html.startsWith(">", dashes + 2)) {
        return dashes + 3;
      }
      if (html.startsWith("!>", dashes + 2)) {
        return dashes + 4;
      }
    }
    return html.length();
  }

  /** Notes which kind of content follows a tag. */
  private void follow(boolean closing) {
    if (closing) {
      leave();
      return;
    }
    if (isForeign()) {
      if (!BREAKOUT.contains(name) && !isStyledFont()) {
        boolean nested = name.equals("svg") || name.equals("math");
        if (!selfClosing && (nested || isIntegration())) {
          foreign.push(name);
        }
        return;
      }
      breakOut();
    }
    if (name.equals("svg") || name.equals("math")) {
      if (!selfClosing) {
        foreign.push(name);
      }
    } else if (HtmlTags.isRawText(name) && !name.equals("noscript")) {
      raw = name;
    }
  }

  private void leave() {
    if (isForeign() && (name.equals("p") || name.equals("br"))) {
      breakOut();
    } else if (!foreign.isEmpty() && foreign.contains(name)) {
      // What was opened inside ends with it.
      while (!foreign.peek().equals(name)) {
        foreign.pop();
      }
      foreign.pop();
    }
  }

  private void breakOut() {
    while (isForeign()) {
      foreign.pop();
    }
  }

  private boolean isStyledFont() {
    return name.equals("font")
        && (attribute("color") >= 0 || attribute("face") >= 0 || attribute("size") >= 0);
  }

  private boolean isIntegration() {
    if (!INTEGRATION.contains(name)) {
      return false;
    }
    int encoding = name.equals("annotation-xml") ? attribute("encoding") : -1;
    return !name.equals("annotation-xml")
        || (encoding >= 0 && attributeText(encoding).toLowerCase(Locale.ROOT).contains("html"));
  }

  /** Whether the next tag stands directly in SVG or MathML. */
  public boolean isForeign() {
    String inner = foreign.peek();
    return inner != null && (inner.equals("svg") || inner.equals("math"));
  }

  /** Where the raw text ends that starts here. */
  private int rawTextEnd() {
    if (raw.equals("plaintext")) {
      return html.length();
    }
    if (raw.equals("script")) {
      return scriptEnd();
    }
    int close = html.indexOf("</", start);
    while (close >= 0 && !isTag(close, 2, raw)) {
      close = html.indexOf("</", close + 2);
    }
    return close < 0 ? html.length() : close;
  }

  /** Where a script ends: "<!--" and "<script" in it hide an end tag (HTML, 4.12.1.3). */
  private int scriptEnd() {
    boolean escaped = false;
    boolean doubled = false;
    for (int i = start; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<') {
        if (!escaped && html.startsWith("<!--", i)) {
          escaped = true;
          // The dashes may be those that end it.
          i++;
        } else if (isTag(i, 2, raw) && html.charAt(i + 1) == '/') {
          if (!doubled) {
            return i;
          }
          doubled = false;
        } else if (escaped && isTag(i, 1, raw)) {
          doubled = true;
        }
      } else if (escaped && c == '-' && html.startsWith("-->", i)) {
        escaped = false;
        doubled = false;
      }
    }
    return html.length();
  }

  /** Whether a tag of a name stands at an offset, after its "<" or "</". */
  private boolean isTag(int at, int skip, String wanted) {
    int after = at + skip + wanted.length();
    return html.regionMatches(true, at + skip, wanted, 0, wanted.length())
        && after < html.length()
        && endsName(html.charAt(after));
  }

  /** Reads attributes up to the end of the tag; -1 if the tag never ends. */
  private int readAttributes(int from) {
    attributeCount = 0;
    int i = from;
    while (true) {
      while (i < html.length() && (isSpace(html.charAt(i)) || html.charAt(i) == '/')) {
        i++;
      }
      if (i >= html.length()) {
        return -1;
      }
      if (html.charAt(i) == '>') {
        selfClosing = html.charAt(i - 1) == '/';
        return i + 1;
      }
      int first = i++;
      while (i < html.length() && html.charAt(i) != '=' && !endsName(html.charAt(i))) {
        i++;
      }
      int last = i;
      int equals = skipSpace(i);
      if (equals >= html.length() || html.charAt(equals) != '=') {
        add(first, last, first, last);
        continue;
      }
      i = readValue(first, last, skipSpace(equals + 1));
      if (i < 0) {
        return -1;
      }
    }
  }

  private int readValue(int first, int last, int from) {
    if (from >= html.length()) {
      return -1;
    }
    char quote = html.charAt(from);
    if (quote == '"' || quote == '\'') {
      int close = html.indexOf(quote, from + 1);
      add(first, last, from + 1, close);
      return close < 0 ? -1 : close + 1;
    }
    int i = from;
    while (i < html.length() && !isSpace(html.charAt(i)) && html.charAt(i) != '>') {
      i++;
    }
    add(first, last, from, i);
    return i;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < html.length() && isSpace(html.charAt(i))) {
      i++;
    }
    return i;
  }

  private void add(int first, int last, int value, int valueEnd) {
    int at = attributeCount++ * 4;
    if (at == attributes.length) {
      attributes = Arrays.copyOf(attributes, at * 2);
    }
    attributes[at] = first;
    attributes[at + 1] = last;
    attributes[at + 2] = value;
    attributes[at + 3] = valueEnd;
  }

  /** The offset at which the token starts. */
  public int start() {
    return start;
  }

  /** The offset after the token. */
  public int end() {
    return end;
  }

  /** The name of the tag, in lower case. */
  public String name() {
    return name;
  }

  /** The name of the tag as written. */
  String writtenName() {
    return html.substring(nameStart, nameEnd);
  }

  /** How many attributes the tag has. */
  public int attributeCount() {
    return attributeCount;
  }

  /** The name of an attribute, in lower case. */
  public String attributeName(int i) {
    return lower(attributes[i * 4], attributes[i * 4 + 1]);
  }

  /** The offset of an attribute's name. */
  int attributeNameStart(int i) {
    return attributes[i * 4];
  }

  /** The offset of an attribute's value as written, without quotes. */
  public int valueStart(int i) {
    return attributes[i * 4 + 2];
  }

  /** The offset after an attribute's value. */
  public int valueEnd(int i) {
    return attributes[i * 4 + 3];
  }

  /** The value of an attribute as written, character references unresolved. */
  public String attributeText(int i) {
    int from = attributes[i * 4];
    // An attribute without a value has that of its name as its place, and none as its text.
    return valueStart(i) == from ? "" : html.substring(valueStart(i), valueEnd(i));
  }

  /** The first attribute of a name in lower case, which is the one that counts; -1 if none is. */
  public int attribute(String wanted) {
    for (int i = 0; i < attributeCount; i++) {
      int from = attributes[i * 4];
      if (attributes[i * 4 + 1] - from == wanted.length()
          && html.regionMatches(true, from, wanted, 0, wanted.length())) {
        return i;
      }
    }
    return -1;
  }

  /** A part of the text in lower case. */
  private String lower(int from, int to) {
    return html.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
