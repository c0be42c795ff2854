package team.handbook.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.diagnostic.Finding;
import team.handbook.model.FrontMatter;
import team.handbook.model.Handbook;
import team.handbook.routes.Route;
import team.handbook.routes.Sources;

/**
 * Maps what is known of the whole site. Findings are those of the checks; a template that cannot be
 * filled is found later, but then nothing is published.
 */
final class AboutViews {
  /** As many letters of a commit's name as people quote. */
  private static final int SHORT = 10;

  private final Scope scope;

  AboutViews(Scope scope) {
    this.scope = scope;
  }

  AboutView view() {
    return new AboutView(facts(), marked(), review(), scope.settings().repository().orElse(""));
  }

  private List<FactView> facts() {
    Handbook handbook = scope.in().handbook();
    List<Finding> findings = scope.in().provenance().findings();
    long errors = findings.stream().filter(Finding::isError).count();
    long drafts =
        handbook.pages().values().stream()
            .filter(page -> page.meta().status() == FrontMatter.Status.DRAFT)
            .count();
    List<FactView> facts = new ArrayList<>();
    facts.add(fact("as_of", scope.words().day(scope.today())));
    scope.in().provenance().head().ifPresent(id -> facts.add(commit(id)));
    facts.add(number("pages", scope.in().routes().all().size() - 1L));
    number(facts, "drafts", drafts);
    long people =
        handbook.people().all().stream().filter(one -> !one.hasLeft(scope.today())).count();
    number(facts, "people", people);
    number(facts, "teams", handbook.teams().all().size());
    number(facts, "goals", handbook.goals().all().stream().mapToInt(s -> s.goals().size()).sum());
    facts.add(number("links", scope.in().links().count()));
    facts.add(number("errors", errors));
    facts.add(number("warnings", findings.size() - errors));
    return facts;
  }

  private FactView commit(String id) {
    return new FactView(
        scope.words().text("about.commit"),
        id.substring(0, Math.min(SHORT, id.length())),
        scope.settings().commitUrl(id).orElse(""));
  }

  /** What a handbook does not have at all is not counted. */
  private void number(List<FactView> facts, String key, long count) {
    if (count > 0) {
      facts.add(number(key, count));
    }
  }

  private FactView number(String key, long count) {
    return fact(key, scope.words().number(count));
  }

  private FactView fact(String key, String text) {
    return new FactView(scope.words().text("about." + key), text, "");
  }

  /** The pages that have an error, with how many. */
  private List<AboutView.Row> marked() {
    Sources sources = new Sources(scope.in().handbook(), scope.in().routes());
    Map<Route, Integer> errors = new LinkedHashMap<>();
    for (Finding finding : scope.in().provenance().findings()) {
      if (finding.isError()) {
        sources
            .page(finding.diagnostic().location().path())
            .ifPresent(page -> errors.merge(page, 1, Integer::sum));
      }
    }
    return errors.entrySet().stream()
        .map(entry -> row(entry.getKey(), scope.words().count("errors", entry.getValue())))
        .toList();
  }

  private List<AboutView.Row> review() {
    return Reviews.overdue(scope).stream()
        .map(
            route ->
                row(
                    route,
                    route
                        .page()
                        .flatMap(Reviews::due)
                        .map(
                            day -> scope.words().text("review.due", "date", scope.words().day(day)))
                        .orElseGet(() -> scope.words().text("review.never_short"))))
        .toList();
  }

  private AboutView.Row row(Route route, String note) {
    Optional<PersonView> owner =
        route.page().flatMap(page -> page.meta().owner()).map(scope::owner);
    return new AboutView.Row(scope.link(route), owner.stream().toList(), note);
  }
}
