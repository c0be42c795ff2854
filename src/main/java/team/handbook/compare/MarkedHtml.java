package team.handbook.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import team.handbook.html.HtmlTree.Element;

/**
 * A page with what changed on it since an earlier version of it. What is new stands in {@code <ins
 * class="hb-new">}, what is gone in {@code <del class="hb-old">}; a block that is gone as a whole
 * has the class {@code hb-gone}. Nothing else is touched: without what is gone, and with the tags
 * of what is new left out, the HTML is byte by byte what it was.
 *
 * <p>Blocks are compared first, then the words of blocks that seem to be the same. What is gone
 * keeps how its words were set, but no link, no id and no image: its words are escaped text.
 *
 * @param html the HTML with its marks
 * @param changes how many places changed; the first mark of each has the id {@code hb-change-n},
 *     counted from 1
 */
public record MarkedHtml(String html, int changes) {
  /**
   * One of the two versions of a page.
   *
   * @param html finished and safe
   * @param ignored which elements are not compared
   * @param address turns the address of a link or image into one that both versions would have
   */
  public record Version(String html, Predicate<Element> ignored, UnaryOperator<String> address) {}

  /**
   * What is said in words.
   *
   * @param added is read out before what is new
   * @param removed is read out before what is gone
   * @param image stands for an image that is gone
   */
  public record Labels(String added, String removed, String image) {}

  /** Marks what changed between two versions of a page. */
  public static MarkedHtml of(Version before, Version now, Labels labels) {
    Map<String, Integer> ids = new HashMap<>();
    MarkItem.Block old = new MarkReader(before, labels, ids).read();
    MarkItem.Block current = new MarkReader(now, labels, ids).read();
    MarkWriter out = new MarkWriter(now.html(), labels);
    new MarkComparison(out).compare(old, current);
    return new MarkedHtml(out.finish(), out.changes());
  }
}
