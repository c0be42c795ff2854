package team.handbook.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.files.SiteFile;
import team.handbook.markdown.Document;

/**
 * The files that pages with code or diagrams load, and no other page: highlight.js with one file a
 * language, and Mermaid with the page in which it draws. They are made and published only if some
 * page needs them.
 */
final class CodeFiles {
  /** Gives code its colours; the core of highlight.js stands before it in the same file. */
  static final String HIGHLIGHTER = "code.js";

  static final String STYLE = "code.css";

  /** Puts a frame in the place of each diagram. */
  static final String DIAGRAMS = "diagrams.js";

  /** The page in a frame, and what draws in it. */
  static final String FRAME = "diagram.html";

  static final String DRAWING = "diagram.js";

  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final String HIGHLIGHT = WEBJARS + "highlightjs/11.11.1/";
  private static final String MERMAID = WEBJARS + "mermaid/11.14.0/";

  /** The last statement of the core of highlight.js; grammars of common languages follow it. */
  private static final Pattern CORE_END = Pattern.compile(";(\\w+)\\.newInstance=\\(\\)=>[^;]*;");

  /** A file and its place in the site, whose name has a hash of the content. */
  static final class Published {
    private final String place;
    private final SiteFile file;

    private Published(String name, byte[] content) {
      this.place = Assets.place(name, content);
      this.file = new SiteFile(place, "../templates/assets/" + name, out -> out.write(content));
    }

    /** Relative to the site. */
    String place() {
      return place;
    }

    /** As a file beside it names it. */
    private String name() {
      return place.substring(place.lastIndexOf('/') + 1);
    }
  }

  private final ThemeFiles theme;
  private final Map<String, Published> made = new ConcurrentHashMap<>();

  CodeFiles(ThemeFiles theme) {
    this.theme = theme;
  }

  /** The files that code in some languages needs, in the site. */
  List<SiteFile> of(Collection<String> languages) {
    List<Published> files = new ArrayList<>();
    CodeLanguages.grammars(languages).forEach(name -> files.add(grammar(name)));
    if (!files.isEmpty()) {
      files.add(highlighter());
    }
    if (languages.contains(Document.DIAGRAM)) {
      files.addAll(List.of(diagrams(), frame(), drawing(), mermaid()));
    }
    if (!files.isEmpty()) {
      files.add(style());
    }
    return files.stream().map(published -> published.file).toList();
  }

  Published style() {
    return publish(STYLE, () -> theme.text("assets/" + STYLE).orElseThrow().text().getBytes(UTF_8));
  }

  Published highlighter() {
    return publish(HIGHLIGHTER, () -> (core() + asset(HIGHLIGHTER)).getBytes(UTF_8));
  }

  Published grammar(String name) {
    return publish(
        "code-" + name + ".js", () -> library(HIGHLIGHT + "languages/" + name + ".min.js"));
  }

  Published diagrams() {
    return publish(DIAGRAMS, () -> asset(DIAGRAMS).getBytes(UTF_8));
  }

  /** The page that draws a diagram; its scripts lie beside it. */
  Published frame() {
    String mermaid = mermaid().name();
    String drawing = drawing().name();
    return publish(
        FRAME,
        () ->
            asset(FRAME)
                .replace("\"mermaid.js\"", '"' + mermaid + '"')
                .replace('"' + DRAWING + '"', '"' + drawing + '"')
                .getBytes(UTF_8));
  }

  private Published drawing() {
    return publish(DRAWING, () -> asset(DRAWING).getBytes(UTF_8));
  }

  /** Mermaid under its licence, which its own file does not name. */
  private Published mermaid() {
    return publish(
        "mermaid.js",
        () -> {
          String licence = new String(library(MERMAID + "LICENSE"), UTF_8).strip();
          String script = new String(library(MERMAID + "dist/mermaid.min.js"), UTF_8);
          return ("/*! Mermaid\n\n" + licence + "\n*/\n" + script).getBytes(UTF_8);
        });
  }

  /** Highlight.js without a language: its file has the common ones too, of which few are needed. */
  private static String core() {
    String all = new String(library(HIGHLIGHT + "highlight.min.js"), UTF_8);
    Matcher end = CORE_END.matcher(all);
    if (!end.find()) {
      throw new IllegalStateException("the core of highlight.js does not end as expected");
    }
    return all.substring(0, end.end()) + "return " + end.group(1) + "}();\n";
  }

  private Published publish(String name, Supplier<byte[]> content) {
    return made.computeIfAbsent(name, key -> new Published(key, content.get()));
  }

  private String asset(String name) {
    return new String(theme.bytes("assets/" + name), UTF_8);
  }

  private static byte[] library(String path) {
    try (InputStream in = CodeFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the library " + path + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
