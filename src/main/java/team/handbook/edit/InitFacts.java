package team.handbook.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.Reading;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.foreign.CodeHost;
import team.handbook.foreign.CustomDomain;
import team.handbook.foreign.Fact;
import team.handbook.foreign.ForeignBook;
import team.handbook.history.Remote;
import team.handbook.model.Page;
import team.handbook.url.Url;

/**
 * What can be known of a folder of Markdown as a whole, and who says so; the surest comes first.
 */
final class InitFacts {
  private final SortedMap<Fact, String> facts = new TreeMap<>();
  private final Map<String, Set<String>> origins = new LinkedHashMap<>();

  /** With what was asked for. */
  InitFacts(Optional<String> title) {
    title.ifPresent(words -> facts.put(Fact.TITLE, words));
  }

  /** The facts. */
  SortedMap<Fact, String> facts() {
    return facts;
  }

  /** Adds what another generator says. */
  void addBook(ForeignBook book) {
    book.facts().forEach((fact, value) -> add(fact, value, "\"" + book.file() + "\""));
  }

  /** Adds what lies around the pages: a domain, and where the repository came from. */
  void addSurroundings(Path folder, Path content) {
    CustomDomain.find(folder).ifPresent(url -> add(Fact.URL, url, "\"CNAME\""));
    Remote.read(content).ifPresent(this::add);
  }

  private void add(Remote remote) {
    CodeHost.of(remote.address())
        .ifPresent(
            host -> {
              add(Fact.REPOSITORY, host.repository(), "Git");
              remote.branch().ifPresent(branch -> add(Fact.BRANCH, branch, "Git"));
            });
  }

  /** Adds what the pages themselves show. */
  void addPages(Reading bare, List<Finding> found) {
    List<String> hosts = subjects(found, Rules.SELF_LINK);
    if (hosts.size() == 1) {
      add(Fact.URL, "https://" + hosts.get(0) + "/", "links to pages of this folder");
    }
    bare.routes()
        .home()
        .page()
        .filter(page -> !(page.title() + ".md").equalsIgnoreCase(Url.name(page.path())))
        .map(Page::title)
        .ifPresent(title -> add(Fact.TITLE, title, "the first page"));
  }

  private void add(Fact fact, String value, String from) {
    if (!SettingsText.isPreset(fact, value) && facts.putIfAbsent(fact, value) == null) {
      addOrigin(from, word(fact));
    }
  }

  /** Notes that something else was found somewhere. */
  void addOrigin(String from, String what) {
    origins.computeIfAbsent(from, name -> new LinkedHashSet<>()).add(what);
  }

  /** A line for each place where something was found. */
  List<String> origins() {
    List<String> lines = new ArrayList<>();
    origins.forEach(
        (from, what) -> lines.add("from " + from + ": " + Suggestion.list(List.copyOf(what))));
    return lines;
  }

  private static String word(Fact fact) {
    return switch (fact) {
      case TITLE -> "title";
      case URL -> "address";
      case URLS -> "form of addresses";
      case REPOSITORY -> "repository";
      case BRANCH -> "branch";
      case LANGUAGE -> "language";
    };
  }

  /** What the findings of a rule are about. */
  static List<String> subjects(List<Finding> findings, Rule rule) {
    return findings.stream()
        .map(Finding::diagnostic)
        .filter(diagnostic -> diagnostic.rule().equals(rule))
        .map(Diagnostic::subject)
        .distinct()
        .sorted()
        .toList();
  }
}
