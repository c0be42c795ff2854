package team.handbook.compare;

import java.util.ArrayList;
import java.util.List;
import team.handbook.html.Escape;
import team.handbook.html.HtmlText;
import team.handbook.markdown.Body;
import team.handbook.markdown.Document;
import team.handbook.markdown.Heading;
import team.handbook.model.Page;

/**
 * The words of a page, section by section.
 *
 * @param intro what stands before the first heading, the front matter's prose included
 * @param sections one for each heading
 * @param markup the HTML without ids and addresses
 */
record PageText(List<String> intro, List<Section> sections, String markup) {
  /**
   * A heading and what follows it up to the next one, whatever its level.
   *
   * @param heading the heading
   * @param words the words, those of the heading included
   */
  record Section(Heading heading, List<String> words) {}

  private record Cut(int offset, int heading) {}

  static PageText of(Page page) {
    Document document = page.document();
    StringBuilder html = new StringBuilder(document.body().size());
    List<Cut> cuts = new ArrayList<>();
    document
        .body()
        .write(
            html,
            (kind, number, out) -> {
              if (kind == Body.Kind.HEADING_END) {
                cuts.add(new Cut(start(out), number));
              } else if (kind == Body.Kind.RECORD_NAME) {
                out.append(Escape.text(document.links().get(number).destination()));
              }
              out.append("<wbr class=").append(kind.name()).append('>');
            });
    StringBuilder intro = new StringBuilder();
    page.meta().description().ifPresent(text -> intro.append(text).append('\n'));
    page.meta().summary().forEach(prose -> intro.append(prose.text()).append('\n'));
    int first = cuts.isEmpty() ? html.length() : cuts.get(0).offset();
    intro.append(HtmlText.of(html.substring(0, first)));
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int end = i + 1 < cuts.size() ? cuts.get(i + 1).offset() : html.length();
      String piece = html.substring(cuts.get(i).offset(), Math.max(end, cuts.get(i).offset()));
      Heading heading = document.headings().get(cuts.get(i).heading());
      sections.add(new Section(heading, WordDiff.words(HtmlText.of(piece))));
    }
    String markup = spaced(html.toString().replaceAll(" id=\"[^\"]*\"", ""));
    return new PageText(WordDiff.words(intro.toString()), List.copyOf(sections), markup);
  }

  /** Where a line ends means nothing, but in code. */
  private static String spaced(String html) {
    StringBuilder out = new StringBuilder(html.length());
    int at = 0;
    while (at < html.length()) {
      int code = html.indexOf("<pre", at);
      int end = code < 0 ? html.length() : code;
      for (; at < end; at++) {
        char c = " \t\n\u000b\f\r".indexOf(html.charAt(at)) < 0 ? html.charAt(at) : ' ';
        if (c != ' ' || out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
          out.append(c);
        }
      }
      int after = html.indexOf("</pre>", end);
      at = code < 0 || after < 0 ? html.length() : after + "</pre>".length();
      out.append(html, end, at);
    }
    return out.toString();
  }

  /** Where the heading begins in whose tag the text ends. */
  private static int start(StringBuilder html) {
    int at = html.lastIndexOf("<h");
    while (at > 0 && !Character.isDigit(html.charAt(at + 2))) {
      at = html.lastIndexOf("<h", at - 1);
    }
    return Math.max(0, at);
  }

  /** All words, in order. */
  List<String> words() {
    List<String> all = new ArrayList<>(intro);
    sections.forEach(section -> all.addAll(section.words()));
    return all;
  }
}
