package team.handbook.html;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * The last line of defence: parses a body as browsers do, keeps what is on the list, and writes it
 * again in one form. Links and images survive only as slots, so no author's address ever does.
 *
 * <p>A slot stands in the HTML as an element with an attribute whose value is marked by
 * noncharacters of Unicode, which authors' text cannot contain.
 */
public final class HtmlCleaner {
  /** Starts the value of a slot's attribute. */
  public static final char MARK = '\uFDD0';

  /** The attributes in which a slot can stand. */
  private static final String SLOT = "title";

  private static final Cleaner CLEANER = new Cleaner(safelist());

  /** Takes the cleaned HTML piece by piece. */
  public interface Sink {
    /** Safe HTML. */
    void html(CharSequence html);

    /** The start of a slot's element. */
    void open(String slot);

    /** The end of a slot's element, unless it is one without content. */
    void close(String slot);
  }

  private HtmlCleaner() {}

  /** Cleans the HTML of a body, and writes it to a sink. */
  public static void clean(String html, Sink sink) {
    Document dirty = Parser.htmlParser().parseInput(html, "");
    Document clean = CLEANER.clean(dirty);
    Writer writer = new Writer(sink);
    for (Node node : clean.body().childNodes()) {
      node.traverse(writer);
    }
  }

  /** Cleans the HTML of a body that has no slots. */
  public static String clean(String html) {
    StringBuilder out = new StringBuilder();
    clean(
        html,
        new Sink() {
          @Override
          public void html(CharSequence text) {
            out.append(text);
          }

          @Override
          public void open(String slot) {}

          @Override
          public void close(String slot) {}
        });
    return out.toString();
  }

  /** Resolves character references; none of them can make the mark of a slot. */
  public static String unescape(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    // Nearly all references in addresses are this one.
    String plain = text.replace("&amp;", "");
    return plain.indexOf('&') < 0
        ? text.replace("&amp;", "&")
        : Parser.unescapeEntities(text, true).replace(MARK, '\uFFFD');
  }

  private static Safelist safelist() {
    Safelist list = new Safelist().addTags(HtmlTags.kept().toArray(String[]::new));
    list.addTags("section", "input");
    list.addAttributes("input", "type", "disabled", "checked", "aria-label");
    list.addAttributes("pre", "tabindex");
    list.addAttributes(":all", "id", "class");
    HtmlTags.attributes()
        .forEach(
            (tag, names) ->
                list.addAttributes(tag.equals("*") ? ":all" : tag, names.toArray(String[]::new)));
    return list;
  }

  /** Writes nodes in the form in which the Markdown renderer writes them. */
  private static final class Writer implements NodeVisitor {
    private final Sink sink;

    Writer(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        sink.html(Escape.text(text.getWholeText()));
      } else if (node instanceof Element element) {
        String slot = element.attr(SLOT);
        if (isSlot(slot)) {
          sink.open(slot.substring(1));
        } else {
          sink.html(startTag(element));
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !HtmlTags.isVoid(element.normalName())) {
        String slot = element.attr(SLOT);
        if (isSlot(slot)) {
          sink.close(slot.substring(1));
        } else {
          sink.html("</" + element.normalName() + ">");
        }
      }
    }

    private static boolean isSlot(String value) {
      return !value.isEmpty() && value.charAt(0) == MARK;
    }

    private static String startTag(Element element) {
      StringBuilder out = new StringBuilder("<").append(element.normalName());
      for (Attribute attribute : element.attributes()) {
        out.append(' ').append(attribute.getKey());
        String value = attribute.getValue();
        boolean flag = value.isEmpty() && Attribute.isBooleanAttribute(attribute.getKey());
        if (!flag) {
          out.append("=\"").append(Escape.attribute(value)).append('"');
        }
      }
      return out.append('>').toString();
    }
  }
}
