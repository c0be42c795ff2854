package team.handbook.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import team.handbook.files.SiteFile;
import team.handbook.json.Json;
import team.handbook.model.FrontMatter;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Settings;
import team.handbook.output.SearchDoc.Section;
import team.handbook.render.Renderer;
import team.handbook.render.SearchWords;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.url.Url;

/**
 * The files that search reads in the browser, in {@code _search/}. Each is a script that hands a
 * list to {@code hbSearch}, because a page that was opened from a disk cannot fetch anything else:
 *
 * <ul>
 *   <li>{@code index.js}: {@code ["index", {…}]}, which tells what the others hold
 *   <li>{@code names0.js}, {@code prose0.js}, {@code back0.js}, …: a kind, a number, the edition,
 *       and a shard of the {@link SearchIndex}
 *   <li>{@code docs0.js}, …: likewise, with the documents to show in results
 * </ul>
 *
 * <p>Documents are named by number. The edition is a digest of which number is which; a browser
 * that kept files of another one asks for them again.
 */
final class SearchFiles {
  /** Documents share a file until it holds about so many bytes; more where there are many. */
  private static final int DOCS = 4_000;

  private static final int MANY_DOCS = 12_000;
  private static final int MANY = 2_000;

  /** The text of a page that can be quoted, in characters: of a section, and in all. */
  private static final int SECTION = 2_000;

  private static final int PAGE = 16_000;
  private static final int RECENT = 5;

  private final Handbook handbook;
  private final Routes routes;
  private final SearchWords words;
  private final LocalDate today;
  private final List<SearchDoc> docs;
  private final String edition;
  private final List<SiteFile> files = new ArrayList<>();

  private SearchFiles(Handbook handbook, Routes routes, SearchWords words, LocalDate today) {
    this.handbook = handbook;
    this.routes = routes;
    this.words = words;
    this.today = today;
    this.docs = SearchDocs.of(handbook, routes, words, today);
    this.edition = edition(docs);
  }

  /**
   * The files.
   *
   * @param today the day that reviews are compared with
   */
  static List<SiteFile> of(Handbook handbook, Routes routes, Renderer renderer, LocalDate today) {
    SearchFiles search = new SearchFiles(handbook, routes, renderer.search(), today);
    search.write(SearchIndex.of(search.docs));
    return search.files;
  }

  private void write(SearchIndex index) {
    List<String> names = shards("names", index.names());
    List<String> prose = shards("prose", index.prose());
    List<String> back = shards("back", index.back());
    String groups = docs();
    Json json = new Json().open('[').string("index").open('{');
    json.text("edition", edition).key("docs").number(docs.size());
    json.key("kinds").open('[');
    for (SearchDoc.Kind kind : SearchDoc.Kind.values()) {
      json.open('[').string(word(kind));
      json.number(docs.stream().filter(doc -> doc.kind() == kind).count()).close(']');
    }
    json.close(']');
    json.text("groups", groups).text("overdue", overdue());
    json.texts("names", names).texts("prose", prose).texts("back", back);
    json.key("start").open('[');
    words.start().forEach(route -> link(json, route));
    json.close(']').key("recent").open('[');
    words.recent().stream().limit(RECENT).forEach(route -> link(json, route));
    json.close(']');
    help(json);
    json.key("words").open('{');
    words.texts().forEach((language, texts) -> texts(json, language, texts));
    json.close('}').close('}').close(']');
    files.add(script("index.js", json.toString()));
  }

  private static void texts(Json json, String language, Map<String, String> texts) {
    json.key(language).open('{');
    texts.forEach(json::text);
    json.close('}');
  }

  /** Where to go when nothing is found: the channel of the whole handbook, and a new page. */
  private void help(Json json) {
    Optional<String> channel = routes.home().page().map(Page::meta).flatMap(FrontMatter::ask);
    channel.ifPresent(name -> json.text("ask", "#" + name));
    channel.flatMap(handbook.settings()::chatUrl).ifPresent(address -> json.text("chat", address));
    Settings settings = handbook.settings();
    String folder = handbook.files().repositoryPath("index.md");
    settings
        .newFileUrl(folder.substring(0, folder.length() - "index.md".length()))
        .ifPresent(address -> json.text("write", address));
  }

  private void link(Json json, Route route) {
    json.open('[').string(words.title(route)).string(Url.encodePath(route.path())).close(']');
  }

  /** The documents whose review is overdue, by their distances. */
  private String overdue() {
    StringBuilder out = new StringBuilder();
    int last = 0;
    for (int n = 0; n < docs.size(); n++) {
      if (docs.get(n).due().filter(day -> day.isBefore(today)).isPresent()) {
        SearchNumbers.write(n - last, out);
        last = n;
      }
    }
    return out.toString();
  }

  /** Writes the shards of a kind; their first words. */
  private List<String> shards(String kind, SearchIndex.Shards shards) {
    for (int n = 0; n < shards.texts().size(); n++) {
      Json json = new Json().open('[').string(kind).number(n).string(edition);
      files.add(script(kind + n + ".js", json.string(shards.texts().get(n)).close(']').toString()));
    }
    return shards.firsts();
  }

  /** Writes the documents in groups; how many each group has. */
  private String docs() {
    StringBuilder sizes = new StringBuilder();
    int room = docs.size() < MANY ? DOCS : MANY_DOCS;
    int from = 0;
    for (int group = 0; from < docs.size(); group++) {
      int to = from;
      int size = 0;
      do {
        size += docs.get(to++).size() + 100;
      } while (to < docs.size() && size + docs.get(to).size() < room);
      SearchNumbers.write(to - from, sizes);
      String name = "docs" + group + ".js";
      int number = group;
      List<SearchDoc> some = docs.subList(from, to);
      files.add(
          new SiteFile(
              SearchWords.FOLDER + name,
              "handbook.yml",
              out -> out.write(text(docs(number, some)).getBytes(StandardCharsets.UTF_8))));
      from = to;
    }
    return sizes.toString();
  }

  private String docs(int group, List<SearchDoc> some) {
    Json json = new Json().open('[').string("docs").number(group).string(edition).open('[');
    some.forEach(doc -> doc(json, doc));
    return json.close(']').close(']').toString();
  }

  private static void doc(Json json, SearchDoc doc) {
    json.open('{').text("title", doc.title()).text("href", doc.href());
    json.text("label", doc.label());
    json.text("due", doc.due().map(LocalDate::toString));
    json.key("parts").open('[');
    int room = PAGE;
    for (Section section : doc.sections().get()) {
      String text = start(section.text(), Math.max(0, Math.min(room, SECTION)));
      room -= text.length();
      json.open('[').string(section.heading()).string(section.id()).string(text).close(']');
    }
    json.close(']').close('}');
  }

  private static String word(SearchDoc.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String start(String text, int room) {
    if (text.length() <= room || room == 0) {
      return room == 0 ? "" : text;
    }
    int end = text.lastIndexOf(' ', room);
    return text.substring(0, end > room / 2 ? end : room) + "…";
  }

  private static SiteFile script(String name, String list) {
    return SiteFile.text(SearchWords.FOLDER + name, "handbook.yml", text(list));
  }

  private static String text(String list) {
    return "(self.hbSearch=self.hbSearch||[]).push(" + list + ");\n";
  }

  private static String edition(List<SearchDoc> docs) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SearchDoc doc : docs) {
        digest.update((doc.href() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
