package team.handbook.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SiteFile;
import team.handbook.files.SourceText;
import team.handbook.html.Escape;
import team.handbook.model.Settings;

/** The templates, assets and words that pages are made of, checked and compiled once. */
public final class Theme {
  private static final String MARK = "#075a42";

  private final ThemeFiles files;
  private final Assets assets;
  private final CodeFiles code;
  private final Optional<Accent> accent;
  private final PebbleEngine engine;
  private final Map<String, Optional<PebbleTemplate>> templates = new ConcurrentHashMap<>();
  private final Map<String, Words> words = new ConcurrentHashMap<>();
  private final Map<String, Boolean> reported = new ConcurrentHashMap<>();

  private Theme(ThemeFiles files, Optional<Accent> accent) {
    this.files = files;
    this.accent = accent;
    this.assets = Assets.of(files, accent);
    this.code = new CodeFiles(files);
    this.engine =
        new PebbleEngine.Builder()
            .loader(new TemplateLoader(files))
            .strictVariables(true)
            .autoEscaping(true)
            .addEscapingStrategy(EscapeFilter.HTML_ESCAPE_STRATEGY, Theme::escape)
            .methodAccessValidator(new ViewAccess())
            .registerExtensionCustomizer(Safe::new)
            .build();
  }

  /**
   * Reads the built-in theme and what a project puts in its place. Whatever is wrong with it is a
   * {@code template} finding, and pages that need the template are then empty. The built-in theme
   * as it is needs no check here, and its templates are compiled when a page asks for them.
   *
   * @param folder files that replace the theme's of the same name
   */
  public static Theme load(Optional<Path> folder, Settings settings, Diagnostics out) {
    Theme theme = new Theme(ThemeFiles.read(folder, out), settings.accentHue().map(Accent::of));
    Contrasts.check(Assets.style(theme.files), out);
    Words words = Words.read(theme.files, settings.language(), out);
    theme.words.put(settings.language(), words);
    if (theme.isOwn()) {
      theme.check(words, out);
    }
    return theme;
  }

  /** Whether nothing was reported of it so far, when it was loaded or when it was used. */
  public boolean isFlawless() {
    return reported.isEmpty();
  }

  /** The theme's own files of the site: style, font, and what is copied as it is. */
  public List<SiteFile> assets() {
    return assets.files();
  }

  /** Whether a project has put files of its own in the place of some of the theme's. */
  public boolean isOwn() {
    return files.isOwn();
  }

  Assets published() {
    return assets;
  }

  /** What pages with code or diagrams load besides. */
  CodeFiles code() {
    return code;
  }

  /** The colour of the handbook's mark. */
  String mark() {
    return accent.map(found -> found.light().text().css()).orElse(MARK);
  }

  /** The words of a language, or else of English. */
  Words words(String language) {
    return words.computeIfAbsent(language, tag -> Words.read(files, tag, new Diagnostics()));
  }

  /** Pebble's own escapes the same, but first reads tables of every named character. */
  private static String escape(String text) {
    return Escape.text(text).replace("'", "&#39;");
  }

  private void check(Words words, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    List<SourceText> good = new ArrayList<>();
    for (String name : files.textNames()) {
      if (name.endsWith(".peb")) {
        SourceText source = files.text(name).orElseThrow();
        LiteralAddresses.find(source, found);
        template(name, found).ifPresent(template -> good.add(source));
      }
    }
    TemplateNames names = new TemplateNames(good, words.all().keySet());
    good.forEach(source -> names.find(source, found));
    found.list().forEach(finding -> reported.put(key(finding), true));
    out.addAll(found);
  }

  /** A compiled template; none if it cannot be compiled, and then there is a finding. */
  private Optional<PebbleTemplate> template(String name, Diagnostics out) {
    return templates.computeIfAbsent(name, missing -> compile(missing, out));
  }

  private Optional<PebbleTemplate> compile(String name, Diagnostics out) {
    try {
      return Optional.of(engine.getTemplate(name));
    } catch (PebbleException e) {
      report(e, name, out);
      return Optional.empty();
    }
  }

  private static String key(Diagnostic finding) {
    return finding.location() + finding.message();
  }

  /** Fills a template; empty text if it cannot be filled, and then there is a finding. */
  String render(String name, Map<String, Object> values, Diagnostics out) {
    Optional<PebbleTemplate> template = template(name, out);
    if (template.isEmpty()) {
      return "";
    }
    PageWriter writer = new PageWriter();
    try {
      template.get().evaluate(writer, values);
      return writer.toString();
    } catch (PebbleException e) {
      report(e, name, out);
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reports a mistake once, however many pages it spoils. */
  private void report(PebbleException mistake, String rendered, Diagnostics out) {
    String name = Optional.ofNullable(mistake.getFileName()).orElse(rendered);
    Optional<SourceText> source = files.text(name);
    String path = source.map(SourceText::path).orElse(name);
    int line = Optional.ofNullable(mistake.getLineNumber()).orElse(1);
    Location at = new Location(path, Math.max(1, line), 1, 0);
    TemplateMistake said = TemplateMistake.of(mistake);
    Location exact =
        source.filter(text -> line <= text.lineCount()).map(text -> said.in(text, at)).orElse(at);
    Diagnostic finding =
        new Diagnostic(Rules.TEMPLATE, exact, said.subject(), said.message(), said.hint());
    if (reported.putIfAbsent(key(finding), true) == null) {
      out.add(finding);
    }
  }

  /**
   * Pebble without what a theme of ours must not do: read files of messages in the language of the
   * machine, keep parts between pages, or look at its own context.
   */
  private static final class Safe extends ExtensionCustomizer {
    private static final List<String> TAGS = List.of("cache", "parallel", "flush");

    Safe(Extension core) {
      super(core);
    }

    @Override
    public List<TokenParser> getTokenParsers() {
      return Optional.ofNullable(super.getTokenParsers()).orElse(List.of()).stream()
          .filter(parser -> !TAGS.contains(parser.getTag()))
          .toList();
    }

    @Override
    public Map<String, Function> getFunctions() {
      Map<String, Function> functions =
          new HashMap<>(Optional.ofNullable(super.getFunctions()).orElse(Map.of()));
      functions.remove("i18n");
      return functions;
    }

    /** Without {@code raw}, HTML gets into a page only as a finished body. */
    @Override
    public Map<String, Filter> getFilters() {
      Map<String, Filter> filters =
          new HashMap<>(Optional.ofNullable(super.getFilters()).orElse(Map.of()));
      filters.remove("raw");
      return filters;
    }
  }
}
