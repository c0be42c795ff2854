package team.handbook.markdown;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import team.handbook.html.Escape;

/** Writes the blocks of code of a text, and notes their languages. */
final class CodeBlocks {
  private final Writer out;
  private final Dialect dialect;
  private final SortedSet<String> languages = new TreeSet<>();

  CodeBlocks(Writer out, Dialect dialect) {
    this.out = out;
    this.dialect = dialect;
  }

  /** The languages of the blocks so far, in lower case. */
  List<String> languages() {
    return List.copyOf(languages);
  }

  /** Writes a block; on a site one with a title is a figure, and so is a diagram of a page. */
  void write(String literal, CodeInfo info) {
    String language = info.language().toLowerCase(Locale.ROOT);
    if (dialect.site() && !language.isEmpty()) {
      languages.add(language);
    }
    boolean diagram = dialect.ids() && language.equals(Document.DIAGRAM) && !literal.isBlank();
    boolean figure = dialect.site() && (diagram || !info.title().isEmpty());
    if (figure) {
      out.html("<figure class=\"" + (diagram ? "hb-diagram" : "hb-code") + "\">\n");
    }
    if (figure && !info.title().isEmpty()) {
      out.html("<figcaption>" + Escape.text(info.title()) + "</figcaption>\n");
    }
    if (diagram) {
      // Its text stays for whoever cannot see the drawing, and where nothing draws it.
      out.html("<details open>\n");
      out.slot(Body.Kind.DIAGRAM_TITLE, 0);
    }
    pre(literal, info.language());
    out.html(diagram ? "</details>\n" : "");
    out.html(figure ? "</figure>\n" : "");
  }

  private void pre(String literal, String language) {
    out.html(dialect.site() ? "<pre tabindex=\"0\"><code" : "<pre><code");
    if (!language.isEmpty()) {
      out.html(" class=\"language-" + Escape.attribute(language) + "\"");
    }
    out.html(">" + Escape.text(Inlines.plain(literal)) + "</code></pre>\n");
  }
}
