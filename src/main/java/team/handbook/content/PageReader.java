package team.handbook.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.files.FileTree;
import team.handbook.files.SourceText;
import team.handbook.markdown.Document;
import team.handbook.markdown.FrontMatterBlock;
import team.handbook.markdown.Heading;
import team.handbook.markdown.MarkdownParser;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.model.Settings;
import team.handbook.model.Waiver;
import team.handbook.url.Url;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlParser;

/**
 * Reads every page of a content folder, in parallel; each file is read once, and parsed once
 * wherever its text stands.
 */
final class PageReader {
  static final long LIMIT = 1024 * 1024;

  /** How many places of a foreign key are kept as related ones. */
  private static final int PLACES = 5;

  private final FileTree files;
  private final Settings settings;
  private final SnippetReader snippets;
  private final MarkdownParser markdown;
  private final boolean drafts;
  private final PrivateScan privateScan;

  private final LastReading known;
  private final LastReading.Way way;

  /** The pages that include others, or may do so. */
  private List<Page> including = List.of();

  PageReader(FileTree files, Settings settings, boolean drafts, LastReading known) {
    this.files = files;
    this.known = known;
    this.settings = settings;
    this.snippets = new SnippetReader(files);
    this.markdown = new MarkdownParser(snippets);
    this.drafts = drafts;
    this.way = LastReading.Way.of(settings, drafts);
    this.privateScan = new PrivateScan(settings);
  }

  /** A key of another generator and where it stands. */
  record ForeignKey(String key, Location at) {}

  /**
   * A page and what is to be said of all pages together.
   *
   * @param alone whether nothing but its own file was read for it
   */
  record Result(Page page, List<ForeignKey> foreign, Diagnostics found, boolean alone) {}

  SortedMap<String, Page> read(Diagnostics out) {
    PageFiles kinds = new PageFiles(settings.ignore());
    List<Result> results =
        files.paths().parallelStream().filter(kinds::isPage).map(this::result).toList();
    known.forget(results);
    including = results.stream().filter(result -> !result.alone()).map(Result::page).toList();
    SortedMap<String, Page> pages = new TreeMap<>();
    SortedMap<String, List<Location>> foreign = new TreeMap<>();
    for (Result result : results) {
      pages.put(result.page().path(), result.page());
      for (ForeignKey key : result.foreign()) {
        foreign.computeIfAbsent(key.key(), name -> new ArrayList<>()).add(key.at());
      }
    }
    foreign.forEach((key, places) -> report(key, places, out));
    report(results, out);
    return pages;
  }

  /** What is found in a snippet is said once, however many pages include it. */
  private void report(List<Result> results, Diagnostics out) {
    Diagnostics inSnippets = new Diagnostics();
    for (Result result : results) {
      if (result.found().size() > 0) {
        String page = result.page().path();
        for (Diagnostic found : result.found().list()) {
          (found.location().path().equals(page) ? out : inSnippets).add(found);
        }
      }
    }
    SortedSet<String> published = new TreeSet<>();
    including.stream()
        .filter(page -> !page.draft())
        .forEach(page -> published.addAll(page.document().snippets()));
    for (String path : published) {
      snippets.text(path, inSnippets).ifPresent(source -> privateScan.page(source, inSnippets));
    }
    Set<Mistake> known = new HashSet<>();
    out.list().stream().map(Mistake::of).forEach(known::add);
    inSnippets.list().stream().filter(found -> known.add(Mistake.of(found))).forEach(out::add);
  }

  /** What makes two findings one: the page around a snippet may change what is said of it. */
  private record Mistake(Rule rule, Location at, String subject) {
    static Mistake of(Diagnostic found) {
      return new Mistake(found.rule(), found.location(), found.subject());
    }
  }

  /**
   * The waivers in front matter of files that are included and are no pages: nothing else of it is
   * read, and where there are none, it may be anything.
   */
  List<Waiver> inSnippets(SortedMap<String, Page> pages, Diagnostics out) {
    SortedSet<String> included = new TreeSet<>();
    including.forEach(page -> included.addAll(page.document().snippets()));
    included.removeAll(pages.keySet());
    List<Waiver> found = new ArrayList<>();
    for (String path : included) {
      Optional<SourceText> source = snippets.text(path, out);
      Optional<FrontMatterBlock> block =
          source.flatMap(text -> FrontMatterBlock.split(text, new Diagnostics()));
      if (block.isPresent() && mentionsWaivers(source.get(), block.get())) {
        YamlParser.parse(source.get(), block.get().yamlStart(), block.get().yamlEnd(), out)
            .ifPresent(yaml -> found.addAll(Waiver.only(yaml, out)));
      }
    }
    return found;
  }

  private static boolean mentionsWaivers(SourceText source, FrontMatterBlock block) {
    return source.text().substring(block.yamlStart(), block.yamlEnd()).contains("waive");
  }

  /** What was read of a page before, if it would be read the same. */
  private Result result(String path) {
    return known.page(path, files.stamp(path), way, () -> page(path));
  }

  private Result page(String path) {
    Diagnostics out = new Diagnostics();
    Optional<SourceText> text = files.text(path, LIMIT, out);
    if (text.isEmpty()) {
      FrontMatter none = FrontMatter.none(path);
      return new Result(
          new Page(path, title(path), none, Document.empty(), false, false), List.of(), out, true);
    }
    SourceText source = text.get();
    List<ForeignKey> foreign = new ArrayList<>();
    Optional<FrontMatterBlock> block = FrontMatterBlock.split(source, out);
    FrontMatter meta =
        block
            .flatMap(found -> frontMatter(source, found, foreign, out))
            .orElseGet(() -> FrontMatter.none(path));
    int bodyStart = block.map(FrontMatterBlock::bodyStart).orElse(0);
    Optional<Document> parsed = markdown.parse(source, bodyStart, meta.title(), out);
    Document document = parsed.orElseGet(Document::empty);
    String title =
        meta.title()
            .or(() -> document.title().map(Heading::text).filter(words -> !words.isBlank()))
            .or(
                () ->
                    document.headings().stream()
                        .map(Heading::text)
                        .filter(words -> !words.isBlank())
                        .findFirst())
            .orElseGet(() -> title(path));
    boolean draft = meta.status() == FrontMatter.Status.DRAFT && !drafts;
    if (!draft) {
      privateScan.page(source, out);
    }
    // A few pages are taken for ones that include others; they are only read again.
    boolean alone = !(source.text().contains("<!--") && source.text().contains("include"));
    return new Result(
        new Page(path, title, meta, document, parsed.isPresent(), draft), foreign, out, alone);
  }

  private Optional<FrontMatter> frontMatter(
      SourceText source, FrontMatterBlock block, List<ForeignKey> foreign, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    Optional<Yaml> node = YamlParser.parse(source, block.yamlStart(), block.yamlEnd(), out);
    Optional<FrontMatter> meta =
        node.flatMap(
            yaml ->
                FrontMatter.read(
                    yaml,
                    settings.frontMatter(),
                    (key, at, closest) -> {
                      if (closest.isPresent()) {
                        misspelt(key, at, closest.get(), found);
                      } else {
                        foreign.add(new ForeignKey(key, at));
                      }
                    },
                    found));
    out.addAll(found);
    node.ifPresent(yaml -> Placeholders.find(yaml, found, out));
    return meta;
  }

  private static void misspelt(String key, Location at, String closest, Diagnostics out) {
    out.add(
        Rules.FOREIGN_KEY,
        at,
        key,
        "front matter has no key \"" + key + "\"",
        "did you mean \"" + closest + "\"?");
  }

  /** One finding for a key, however many pages have it. */
  private static void report(String key, List<Location> places, Diagnostics out) {
    List<Location> sorted = places.stream().sorted().toList();
    int count = sorted.size();
    out.add(
        new Diagnostic(
                Rules.FOREIGN_KEY,
                sorted.get(0),
                key,
                "the key \""
                    + key
                    + "\" means nothing here; "
                    + (count == 1 ? "1 page has it" : count + " pages have it"),
                "map it in handbook.yml: \"front_matter: {"
                    + key
                    + ": ignore}\", or name a key of ours instead of \"ignore\"")
            .withRelated(
                sorted.stream()
                    .skip(1)
                    .limit(PLACES - 1)
                    .map(at -> new Related(at, "also here"))
                    .toList()));
  }

  /** The title of a page that gives none: its file's name, or its folder's if it is an index. */
  private static String title(String path) {
    String name = Url.name(path);
    String folder = Url.name(Url.folder(path));
    return Title.ofName(PageFiles.indexRank(name) < 0 || folder.isEmpty() ? name : folder);
  }
}
