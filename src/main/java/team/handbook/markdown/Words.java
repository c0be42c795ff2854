package team.handbook.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Counts words: runs of letters and digits, and each ideograph as one. */
final class Words {
  /** The first code point of Unicode that is an ideograph; most text has none after it. */
  private static final int FIRST_IDEOGRAPH = 0x3006;

  private Words() {}

  /** The words of a document's prose; code does not count. */
  static int count(Node tree) {
    int[] words = new int[1];
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words[0] += count(text.getLiteral());
          }
        });
    return words[0];
  }

  static int count(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= FIRST_IDEOGRAPH && Character.isIdeographic(c)) {
        words++;
        inside = false;
      } else if (isLetterOrDigit(c)) {
        words += inside ? 0 : 1;
        inside = true;
      } else {
        inside = inside && (c == '\'' || c == '\u2019' || c == '-');
      }
    }
    return words;
  }

  /** Most letters of most texts are in ASCII, where no table needs to be asked. */
  private static boolean isLetterOrDigit(int c) {
    return c < 0x80
        ? ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }
}
