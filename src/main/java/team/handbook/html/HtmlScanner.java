package team.handbook.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import team.handbook.html.HtmlTokenizer.Kind;

/**
 * Lists the tags, comments and texts of a piece of HTML, as it stands in Markdown. What looks like
 * markup but is none is text.
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

  private HtmlScanner() {}

  /** The tokens, which cover the whole text. */
  public static List<Token> scan(String html) {
    HtmlTokenizer tokenizer = HtmlTokenizer.piece(html);
    List<Token> tokens = new ArrayList<>();
    for (Kind kind = tokenizer.next(); kind != Kind.END; kind = tokenizer.next()) {
      int start = tokenizer.start();
      int end = tokenizer.end();
      tokens.add(
          switch (kind) {
            case TEXT, RAW_TEXT, END -> new Text(start, end);
            case COMMENT -> new Comment(start, end);
            case OTHER -> new Other(start, end);
            case END_TAG -> new EndTag(start, end, tokenizer.name());
            case START_TAG ->
                new StartTag(
                    start, end, tokenizer.name(), tokenizer.writtenName(), attributes(tokenizer));
          });
    }
    return tokens;
  }

  private static List<Attribute> attributes(HtmlTokenizer tag) {
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < tag.attributeCount(); i++) {
      attributes.add(
          new Attribute(
              tag.attributeName(i),
              HtmlCleaner.unescape(tag.attributeText(i)),
              tag.valueStart(i),
              tag.valueEnd(i),
              tag.attributeNameStart(i)));
    }
    return attributes;
  }
}
