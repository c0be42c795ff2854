package team.handbook.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import team.handbook.html.HtmlTree;
import team.handbook.html.HtmlTree.Element;
import team.handbook.html.HtmlTree.Node;

/** Takes marks of changes out of a page again: what is left must be what a build without has. */
public final class Unmarked {
  private record Cut(int start, int end) {}

  private Unmarked() {}

  /** The page without what is gone, without the tags around what is new, and without the bar. */
  public static String of(String html) {
    List<Cut> cuts = new ArrayList<>();
    collect(HtmlTree.of(html), cuts);
    cuts.sort(Comparator.comparingInt(Cut::start));
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Cut cut : cuts) {
      out.append(html, from, cut.start());
      from = cut.end();
    }
    return out.append(html, from, html.length())
        .toString()
        .replaceAll("<link rel=\"stylesheet\" href=\"[^\"]*/marks\\.\\w+\\.css\">\n", "")
        .replaceAll("<script src=\"[^\"]*/marks\\.\\w+\\.js\" defer></script>\n", "");
  }

  private static void collect(Element element, List<Cut> cuts) {
    for (Node node : element.children()) {
      if (node instanceof Element child) {
        switch (child.attribute("class").orElse("")) {
          case "hb-old", "hb-gone" -> cuts.add(new Cut(child.start(), child.end()));
          case "marks" -> cuts.add(new Cut(child.start(), child.end() + 1));
          case "hb-new" -> {
            cuts.add(new Cut(child.start(), child.contentStart()));
            collect(child, cuts);
            cuts.add(new Cut(child.contentEnd(), child.end()));
          }
          default -> collect(child, cuts);
        }
      }
    }
  }
}
