package team.handbook.html;

import org.jsoup.Jsoup;

/** The text of HTML, as somebody would read it out. */
public final class HtmlText {
  private HtmlText() {}

  /** The text, with a line for each line of the source that has some. */
  public static String of(String html) {
    return Jsoup.parseBodyFragment(html).body().wholeText().strip().replaceAll("\\s*\\n\\s*", "\n");
  }
}
