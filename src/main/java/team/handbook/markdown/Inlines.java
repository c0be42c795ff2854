package team.handbook.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import team.handbook.html.HtmlTags;

/** The plain text of inline content. */
final class Inlines {
  private static final Pattern TAG = Pattern.compile("^</?([A-Za-z][A-Za-z0-9-]*)");

  private Inlines() {}

  /** Text, code and the texts of images, without marks; line ends are spaces. */
  static String text(Node node) {
    StringBuilder out = new StringBuilder();
    append(node, out);
    return out.toString();
  }

  /** Adds the text of a node. */
  static void append(Node node, StringBuilder out) {
    node.accept(new Collector(out));
  }

  /** Whether a tag is published as text, because it means nothing to a browser. */
  private static boolean isShown(String tag) {
    Matcher name = TAG.matcher(tag);
    return name.find()
        && HtmlTags.fate(name.group(1).toLowerCase(Locale.ROOT)) == HtmlTags.Fate.SHOW;
  }

  /** Adds the text of a node as it is published, images left out. */
  static void appendProse(Node node, StringBuilder out) {
    node.accept(
        new Collector(out) {
          @Override
          public void visit(Image image) {}

          @Override
          public void visit(HtmlInline html) {
            if (isShown(html.getLiteral())) {
              out.append(plain(html.getLiteral()));
            }
          }
        });
  }

  private static class Collector extends AbstractVisitor {
    private final StringBuilder out;

    Collector(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void visit(Text text) {
      out.append(plain(text.getLiteral()));
    }

    @Override
    public void visit(Link link) {
      // "<person:rory>" is published as a name, which only the whole handbook knows.
      boolean named =
          Records.scheme(link.getDestination()).isPresent()
              && link.getFirstChild() instanceof Text text
              && text.getLiteral().equals(link.getDestination());
      if (named) {
        out.append(plain(Records.id(link.getDestination())));
      } else {
        visitChildren(link);
      }
    }

    @Override
    public void visit(Code code) {
      out.append(plain(code.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak line) {
      out.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
      out.append(' ');
    }

    @Override
    public void visit(CustomNode custom) {
      if (!(custom instanceof FootnoteReference)) {
        visitChildren(custom);
      }
    }
  }

  /** Text without Unicode's noncharacters U+FDD0 to U+FDEF, which mark slots. */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFDD0' && c <= '\uFDEF') {
        return text.replaceAll("[\\uFDD0-\\uFDEF]", "\uFFFD");
      }
    }
    return text;
  }
}
