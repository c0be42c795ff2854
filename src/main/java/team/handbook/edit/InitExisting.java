package team.handbook.edit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.Build;
import team.handbook.Reading;
import team.handbook.check.Severities;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Rules;
import team.handbook.files.FileChange;
import team.handbook.files.FileTree;
import team.handbook.files.SourceText;
import team.handbook.foreign.Chapter;
import team.handbook.foreign.Fact;
import team.handbook.foreign.ForeignBook;
import team.handbook.foreign.Notes;
import team.handbook.model.FrontMatter;
import team.handbook.model.Settings;
import team.handbook.url.Url;
import team.handbook.yaml.YamlParser;

/**
 * Writes the settings for a folder of Markdown. It is read three times: without settings, to see
 * what is in it; with what was found, to see whether that fits; and as it will be.
 */
final class InitExisting {
  /** Endings of files that other generators take for pages. */
  private static final List<String> OTHER_PAGES = List.of("mdx", "markdown", "rst", "adoc", "org");

  private static final String NO_TITLE = "Handbook";

  private final Init init;
  private final Path content;
  private final Build build;
  private final FileTree files;
  private final Optional<ForeignBook> book;
  private final ForeignKeys keys;
  private final List<String> drafts;
  private final List<String> hosts;
  private final InitFacts known;
  private final Notes notes = new Notes();

  /** What the keys of pages could mean, as far as their names tell. */
  private final SortedMap<String, String> meanings;

  private InitExisting(
      Init init, Path content, Build build, Reading bare, Optional<ForeignBook> book) {
    this.init = init;
    this.content = content;
    this.build = build;
    this.files = bare.files();
    // A table of contents of another folder says nothing of this one.
    this.book = book.filter(found -> found.content().equals(content));
    List<Finding> found = bare.findings(init.today());
    this.keys = ForeignKeys.of(bare);
    this.drafts = keys.drafts();
    this.meanings = keys.meanings(bare.handbook(), found);
    this.hosts = hosts(found);
    this.known = new InitFacts(init.title());
    this.book.ifPresent(known::addBook);
    known.addSurroundings(init.folder(), content);
    known.addPages(bare, found);
    book.ifPresent(this::noteBook);
  }

  /**
   * For a folder, if it has pages. How it was read at first is let go again.
   *
   * @param build reads it
   * @param book what another generator says of it
   */
  static Optional<InitExisting> of(
      Init init, Path content, Build build, Optional<ForeignBook> book) {
    Reading bare = build.reading();
    return bare.handbook().pages().isEmpty()
        ? Optional.empty()
        : Optional.of(new InitExisting(init, content, build, bare, book));
  }

  private void noteBook(ForeignBook found) {
    if (book.isPresent()) {
      notes.addAll(found.notes());
    } else {
      notes.add("\"" + found.file() + "\" has its pages elsewhere, where none are; it is not read");
    }
  }

  Plan plan() {
    Reading first = read(settings(meanings, new TreeMap<>(), ""));
    SortedMap<String, String> fitting = keys.fitting(meanings, first.findings(init.today()));
    SettingsText settings = ordered(fitting, first);
    Reading last = read(settings);
    boolean marked =
        last.findings(init.today()).stream().anyMatch(it -> it.isError() && !it.calendar());
    noteKeys(fitting);
    notePages();
    return new Plan(
        files, List.of(change(marked ? settings.inMarkedMode() : settings)), said(last));
  }

  /** Settings with the reading order, if there is one and it is not too long. */
  private SettingsText ordered(SortedMap<String, String> fitting, Reading first) {
    SectionTree tree = new SectionTree(first.handbook());
    Optional<List<Chapter>> chapters = book.flatMap(ForeignBook::chapters);
    SortedMap<String, List<String>> orders =
        chapters
            .map(table -> chapters(tree, table, first))
            .orElseGet(() -> new WeightOrder(files, tree, keys).lists());
    String from =
        chapters.isPresent()
            ? "\"" + book.map(ForeignBook::contents).orElse("") + "\""
            : "the numbers at the top of pages";
    SettingsText settings = settings(fitting, orders, from);
    if (!fits(settings)) {
      notes.add("the reading order is longer than handbook.yml may be, and is left out");
      return settings(fitting, new TreeMap<>(), "");
    }
    if (!orders.isEmpty()) {
      known.addOrigin(from, "reading order");
    }
    return settings;
  }

  /** Whether it can be read again: a file of settings has a limit in size. */
  private static boolean fits(SettingsText settings) {
    String text = settings.text();
    return text.getBytes(StandardCharsets.UTF_8).length <= YamlParser.LIMIT
        && YamlParser.parse(new SourceText(Settings.FILE, text), new Diagnostics()).isPresent();
  }

  private Reading read(SettingsText settings) {
    return build.reading(List.of(change(settings)));
  }

  private static FileChange change(SettingsText settings) {
    return FileChange.create(Settings.FILE, settings.text());
  }

  private SettingsText settings(
      SortedMap<String, String> names, SortedMap<String, List<String>> orders, String orderFrom) {
    SortedMap<String, SettingsText.Meaning> frontMatter = new TreeMap<>();
    names.forEach(
        (key, meaning) -> frontMatter.put(key, new SettingsText.Meaning(meaning, keys.count(key))));
    return new SettingsText(
        known.facts().getOrDefault(Fact.TITLE, NO_TITLE),
        known.facts(),
        false,
        hosts,
        frontMatter,
        book.map(ForeignBook::ignore).orElse(List.of()),
        drafts.stream().map(page -> page.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1")).toList(),
        orders,
        orderFrom);
  }

  /** The hosts of images that are shown as links otherwise. */
  private static List<String> hosts(List<Finding> found) {
    return InitFacts.subjects(found, Rules.REMOTE_IMAGE).stream()
        .map(Url::host)
        .filter(host -> host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*(:\\d{1,5})?"))
        .distinct()
        .toList();
  }

  private SortedMap<String, List<String>> chapters(
      SectionTree tree, List<Chapter> chapters, Reading first) {
    ChapterOrder order = ChapterOrder.of(tree, chapters);
    String file = book.map(ForeignBook::contents).orElse("");
    notes.add(
        order.missing(),
        "entry of \"" + file + "\" has no page",
        "entries of \"" + file + "\" have no page");
    notes.add(
        order.withoutFolder(),
        "group of \"" + file + "\" has no folder, so its pages follow one another",
        "groups of \"" + file + "\" have no folder, so their pages follow one another");
    notes.add(
        otherTitles(chapters, first),
        "title of \"" + file + "\" is not that of the page, which keeps its own",
        "titles of \"" + file + "\" are not those of the pages, which keep their own");
    if (order.twice() > 0) {
      notes.add(
          "\""
              + file
              + "\" names "
              + PageMove.count(order.twice(), "page")
              + " again, which counts once");
    }
    return order.lists();
  }

  /** What a table of contents calls pages that call themselves otherwise. */
  private List<String> otherTitles(List<Chapter> chapters, Reading first) {
    List<String> titles = new ArrayList<>();
    for (Chapter chapter : chapters) {
      chapter
          .file()
          .flatMap(file -> Optional.ofNullable(first.handbook().pages().get(file)))
          .filter(page -> !chapter.title().isEmpty())
          .filter(page -> !plain(page.title()).equals(plain(chapter.title())))
          .ifPresent(page -> titles.add(chapter.title()));
      titles.addAll(otherTitles(chapter.children(), first));
    }
    return titles;
  }

  private static String plain(String title) {
    return title.replaceAll("[`*_\\\\]", "").strip();
  }

  private void noteKeys(SortedMap<String, String> fitting) {
    fitting.forEach(
        (key, meaning) -> {
          String wanted = meanings.getOrDefault(key, meaning);
          if (!wanted.equals(meaning)) {
            notes.add(
                "\""
                    + key
                    + "\" at the top of pages is ignored, since it holds no \""
                    + wanted
                    + "\"");
          }
        });
    List<String> own = fitting.keySet().stream().filter(FrontMatter.keys()::contains).toList();
    notes.add(
        own,
        "key of pages has values that mean nothing here, and is ignored until they do",
        "keys of pages have values that mean nothing here, and are ignored until they do");
    if (keys.inToml() > 0) {
      notes.add(
          PageMove.count(keys.inToml(), "page")
              + (keys.inToml() == 1 ? " has" : " have")
              + " TOML between lines of +++ at the top, which is not read; write YAML between lines"
              + " of ---");
    }
  }

  private void notePages() {
    if (!known.facts().containsKey(Fact.TITLE)) {
      notes.add("no title was found; handbook.yml says \"" + NO_TITLE + "\" until you change it");
    }
    notes.add(
        drafts, "draft is left out, with \"ignore:\"", "drafts are left out, with \"ignore:\"");
    List<String> others =
        files.paths().stream().filter(path -> OTHER_PAGES.contains(Url.extension(path))).toList();
    notes.add(
        others,
        "file is in a form that is not read, since pages end in .md",
        "files are in a form that is not read, since pages end in .md");
  }

  private List<String> said(Reading reading) {
    List<String> said = new ArrayList<>();
    said.add(
        "settings for "
            + PageMove.count(reading.handbook().pages().size(), "page")
            + ": "
            + init.shown(content.resolve(Settings.FILE)));
    known.origins().forEach(line -> said.add("  " + line));
    notes.list().forEach(note -> said.add("  note: " + note));
    said.add(init.counts(reading));
    said.addAll(repairs(reading.findings(init.today())));
    said.add("next:");
    init.next(content, said);
    return said;
  }

  /** What to mend first, and what that costs. */
  private List<String> repairs(List<Finding> findings) {
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    List<String> lines = new ArrayList<>();
    if (!errors.isEmpty()) {
      lines.add("what to mend first:");
    }
    lines.addAll(FirstRepairs.of(errors, path -> init.shown(content.resolve(path).normalize())));
    long safe = findings.stream().filter(found -> !found.diagnostic().fixes().isEmpty()).count();
    if (safe > 0) {
      lines.add(
          safe
              + (safe == 1 ? " is" : " are")
              + " mended by: handbook check --fix"
              + init.contentOption(content));
    }
    List<String> blocking =
        errors.stream()
            .filter(Severities::blocksThoughKnown)
            .map(error -> error.diagnostic().rule().id())
            .sorted()
            .toList();
    if (!blocking.isEmpty()) {
      lines.add(
          "nothing is published before "
              + PageMove.count(blocking.size(), "error")
              + (blocking.size() == 1 ? " is" : " are")
              + " mended: "
              + String.join(", ", blocking.stream().distinct().toList()));
    } else if (errors.stream().anyMatch(error -> !error.calendar())) {
      lines.add("the site can be published meanwhile: \"publish: marked\" marks what is broken");
    }
    return lines;
  }
}
