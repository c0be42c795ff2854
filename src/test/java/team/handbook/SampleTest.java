package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.model.Person;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;
import team.handbook.support.Fixture;
import team.handbook.support.HtmlValidator;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/** The sample handbook builds without a finding, and its site is what it promises to be. */
class SampleTest {
  @TempDir static Path temp;
  private static final Map<String, Set<String>> IDS = new HashMap<>();
  private static Outcome outcome;
  private static Path site;

  @BeforeAll
  static void build() {
    site = temp.resolve("site");
    Path working = Path.of("").toAbsolutePath();
    Project project =
        new Project(
            working.resolve("content"),
            Optional.empty(),
            site,
            working,
            Fixture.TODAY,
            false,
            true);
    outcome = new Build(project, step -> {}).publish();
  }

  @Test
  void hasNoFindingEvenWhenStrict() {
    assertThat(outcome.findings().stream().map(Fixture::describe)).isEmpty();
    assertThat(outcome.published()).isPresent();
  }

  /** Each element of a real team's page has a selector in a table, and is found. */
  @Test
  void theInfrastructurePageHasEveryElementOfATeamPage() throws IOException {
    Document page = parse("teams/infrastructure/index.html");
    List<String> rows = Files.readAllLines(Path.of("src/test/resources/sample/team-page.tsv"));
    assertThat(rows).hasSizeGreaterThan(25);
    assertSoftly(
        soft -> {
          for (String row : rows) {
            String[] cells = row.split("\t", 2);
            soft.assertThat(page.select(cells[1])).as(cells[0]).isNotEmpty();
          }
        });
  }

  @Test
  void renderedPathsAreTheDeclaredRoutes() throws IOException {
    Set<String> declared = new TreeSet<>();
    outcome.routes().all().stream().map(Route::file).forEach(declared::add);
    outcome.routes().redirects().stream().map(Redirect::file).forEach(declared::add);
    // The frame in which diagrams are drawn is a file of the theme, no page.
    assertThat(htmlFiles().stream().filter(file -> !file.startsWith("_theme/")))
        .hasSameElementsAs(declared);
  }

  @Test
  void renderedIdsAreTheDeclaredIds() {
    assertSoftly(
        soft -> {
          for (Route route : outcome.routes().all()) {
            List<String> ids =
                parse(route.file()).select("[id]").stream()
                    .map(Element::id)
                    .filter(id -> !id.startsWith("hb-"))
                    .toList();
            soft.assertThat(ids)
                .as(route.path())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(outcome.routes().ids(route));
          }
        });
  }

  /** Reads the written site again, as a link checker would. */
  @Test
  void everyLinkOfTheWrittenSiteLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (String file : htmlFiles()) {
      if (file.equals("404.html")) {
        continue;
      }
      for (Element element : parse(file).select("[href], [src]")) {
        String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        if (Scheme.of(address).isEmpty() && !leadsSomewhere(file, address)) {
          dead.add(file + ": " + address);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyPageIsValidHtml() throws IOException {
    EnumSet<Route.Kind> seen = EnumSet.noneOf(Route.Kind.class);
    boolean all = Integer.getInteger("handbook.effort", 1) >= 100;
    List<String> messages = new ArrayList<>();
    for (Route route : outcome.routes().all()) {
      if (seen.add(route.kind())
          || all
          || route.page().filter(p -> !p.document().links().isEmpty()).isPresent()
              && route.path().startsWith("how-we-work/")) {
        HtmlValidator.messages(read(route.file()))
            .forEach(m -> messages.add(route.path() + ": " + m));
      }
    }
    // One page a letter is for handbooks of more than 1,000 pages.
    assertThat(seen).isEqualTo(EnumSet.complementOf(EnumSet.of(Route.Kind.LETTER)));
    assertThat(messages).isEmpty();
  }

  @Test
  void unpublishedFieldsOfPeopleAreNowhere() throws IOException {
    Set<String> secrets = new TreeSet<>();
    for (Person person : outcome.handbook().people().all()) {
      person.email().ifPresent(secrets::add);
      person.github().ifPresent(name -> secrets.add("github.com/" + name));
      person.start().ifPresent(day -> secrets.add(day.toString()));
    }
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(secrets.stream().filter(text::contains).collect(Collectors.toList()))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  private static boolean leadsSomewhere(String file, String address) {
    Url url = Url.split(address);
    String path =
        url.path().isEmpty() ? file : Url.resolve(Url.folder(file), Url.decode(url.path()));
    String target = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (!Files.isRegularFile(site.resolve(target))) {
      return false;
    }
    String id = url.fragment().map(Url::decode).orElse("");
    return id.isEmpty() || IDS.computeIfAbsent(target, SampleTest::ids).contains(id);
  }

  private static Set<String> ids(String file) {
    return Set.copyOf(parse(file).select("[id]").eachAttr("id"));
  }

  private static List<String> htmlFiles() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(file -> site.relativize(file).toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  private static Document parse(String file) {
    return Jsoup.parse(read(file));
  }

  private static String read(String file) {
    try {
      return Files.readString(site.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
