package team.handbook.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import team.handbook.calendar.Period;
import team.handbook.calendar.Sprint;
import team.handbook.calendar.SprintCycle;
import team.handbook.json.Json;
import team.handbook.markdown.Heading;
import team.handbook.model.Board;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Measure;
import team.handbook.model.Membership;
import team.handbook.model.Milestone;
import team.handbook.model.Mission;
import team.handbook.model.Page;
import team.handbook.model.Prose;
import team.handbook.model.Ref;
import team.handbook.model.Ritual;
import team.handbook.model.RoadmapItem;
import team.handbook.model.Status;
import team.handbook.model.Team;
import team.handbook.model.Term;
import team.handbook.model.Vacancy;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.routes.Target;
import team.handbook.routes.Target.ToPage;
import team.handbook.yaml.Types;

/**
 * The whole handbook as JSON, for other programs: version 1 of a format that the guide documents.
 * It holds what the site shows and no more: no drafts, and of people only what settings publish.
 * Keys without a value are left out, prose is inline Markdown as written.
 */
public final class HandbookJson {
  private static final int VERSION = 1;

  private final Handbook handbook;
  private final Routes routes;
  private final LinkTable links;
  private final LocalDate today;
  private final Json json = Json.inLines();

  private HandbookJson(Handbook handbook, Routes routes, LinkTable links, LocalDate today) {
    this.handbook = handbook;
    this.routes = routes;
    this.links = links;
    this.today = today;
  }

  /** The text, ending with a line end. */
  public static String of(Handbook handbook, Routes routes, LinkTable links, LocalDate today) {
    return new HandbookJson(handbook, routes, links, today).write();
  }

  private String write() {
    json.open('{').key("version").number(VERSION);
    json.text("title", handbook.settings().title());
    json.text("url", handbook.settings().url());
    json.text("language", handbook.settings().language());
    handbook.mission().ifPresent(this::mission);
    json.key("pages").open('[');
    routes.all().forEach(route -> route.page().ifPresent(page -> page(page, route)));
    json.close(']').key("people").open('[');
    PeopleJson people = new PeopleJson(handbook, routes, today, this::address, json);
    handbook.people().all().forEach(people::person);
    json.close(']').key("teams").open('[');
    handbook.teams().all().forEach(this::team);
    json.close(']').key("periods").open('[');
    handbook.periods().values().forEach(this::period);
    json.close(']').key("rituals").open('[');
    handbook.rituals().all().forEach(sheet -> sheet.rituals().forEach(this::ritual));
    json.close(']').key("roadmap").open('[');
    handbook.roadmaps().all().forEach(sheet -> sheet.items().forEach(this::roadmapItem));
    json.close(']').key("glossary").open('[');
    handbook.terms().all().forEach(this::term);
    return json.close(']').close('}') + "\n";
  }

  private void term(Term term) {
    json.open('{').text("id", term.id()).text("term", term.term());
    json.text("meaning", term.meaning().text()).close('}');
  }

  private void mission(Mission mission) {
    json.key("mission").open('{');
    json.text("statement", mission.statement().text());
    json.text("why", mission.why().map(Prose::text));
    json.key("values").open('[');
    for (Mission.Value value : mission.values()) {
      json.open('{');
      json.text("title", value.title());
      json.text("text", value.text().text());
      json.close('}');
    }
    json.close(']').close('}');
  }

  private void page(Page page, Route route) {
    json.open('{');
    json.text("file", page.path());
    address(Optional.of(route));
    json.text("title", page.title());
    json.text("description", page.meta().description());
    json.texts("summary", page.meta().summary().stream().map(Prose::text).toList());
    json.text("owner", page.meta().owner().map(Ref::id));
    json.text("reviewed", page.meta().reviewed().map(LocalDate::toString));
    json.text("status", Types.word(page.meta().status()));
    json.text("language", page.meta().language());
    json.key("headings").open('[');
    for (Heading heading : page.document().headings()) {
      json.open('{').key("level").number(heading.level());
      json.text("id", heading.id());
      json.text("text", heading.text());
      json.close('}');
    }
    json.close(']');
    json.text("text", page.document().text());
    json.close('}');
  }

  private void team(Team team) {
    json.open('{');
    json.text("id", team.id());
    address(routes.ofTeam(team.id()));
    json.text("name", team.name());
    json.text("kind", Types.word(team.kind()));
    json.text("mission", team.mission().map(Prose::text));
    json.text("summary", team.summary().map(Prose::text));
    json.text("parent", team.parent().map(Ref::id));
    json.texts("leads", ids(team.leads()));
    json.key("members").open('[');
    team.membersOn(today).forEach(this::member);
    json.close(']').key("vacancies").open('[');
    for (Vacancy vacancy : team.vacancies()) {
      json.open('{').text("role", vacancy.role());
      json.text("page", vacancy.page().flatMap(this::address)).close('}');
    }
    json.close(']');
    json.text("channel", team.channel());
    json.texts("links", team.links());
    team.board().ifPresent(this::board);
    team.sprint().ifPresent(cycle -> sprint(cycle));
    json.close('}');
  }

  private void board(Board board) {
    json.key("board").open('{');
    json.text("url", board.url())
        .texts("columns", board.columns().stream().map(Board.Column::title).toList());
    json.close('}');
  }

  private void sprint(SprintCycle cycle) {
    json.key("sprint").open('{');
    json.key("weeks").number(cycle.weeks());
    json.text("first", cycle.first().toString());
    json.text("now", cycle.on(today).map(Sprint::name));
    json.close('}');
  }

  private void member(Membership member) {
    json.open('{');
    json.text("person", member.person().id());
    json.text("role", member.role());
    json.close('}');
  }

  private void period(Period period) {
    json.open('{');
    json.text("id", period.id());
    address(routes.ofPeriod(period.id()));
    json.text("board", routes.ofBoard(period.id()).map(Route::path));
    json.text("title", period.title());
    json.text("from", period.from().toString());
    json.text("to", period.to().toString());
    json.key("goals").open('[');
    handbook.goalsOf(period).forEach(sheet -> sheet.goals().forEach(this::goal));
    json.close(']').close('}');
  }

  private void goal(Goal goal) {
    json.open('{');
    json.text("id", goal.reference());
    place(routes.ofGoal(goal));
    json.text("team", goal.team());
    json.text("title", goal.title().text());
    json.text("why", goal.why().map(Prose::text));
    json.texts("owners", ids(goal.owners()));
    json.texts("with", ids(goal.with()));
    json.text("status", goal.status().map(Status::word));
    json.text("done_when", goal.doneWhen().map(Prose::text));
    json.key("measures").open('[');
    goal.measures().forEach(this::measure);
    json.close(']').key("milestones").open('[');
    goal.milestones().forEach(this::milestone);
    json.close(']');
    json.texts("links", goal.links());
    json.text("parent", goal.parent().map(Ref::id));
    json.text("carried_to", goal.carriedTo().map(Ref::id));
    json.text("outcome", goal.outcome().map(Prose::text));
    json.close('}');
  }

  private void measure(Measure measure) {
    json.open('{');
    json.text("unit", measure.unit());
    json.key("from").number(measure.start());
    json.key("target").number(measure.target());
    json.key("now").number(measure.current());
    json.text("as_of", measure.asOf().map(LocalDate::toString));
    json.key("percent").number(measure.percent()).close('}');
  }

  private void milestone(Milestone milestone) {
    json.open('{');
    json.text("title", milestone.title().text());
    json.texts("owners", ids(milestone.owners()));
    milestone.done().ifPresent(done -> json.key("done").number(done));
    milestone.of().ifPresent(all -> json.key("of").number(all));
    json.text("unit", milestone.unit());
    json.text("status", milestone.status().map(Status::word));
    json.text("sprint", milestone.sprint());
    json.text("due", milestone.due().map(LocalDate::toString));
    json.close('}');
  }

  private void ritual(Ritual ritual) {
    json.open('{');
    json.text("id", ritual.reference());
    place(routes.ofRitual(ritual));
    json.text("team", ritual.team());
    json.text("title", ritual.title().text());
    json.text("kind", Types.word(ritual.kind()));
    json.text("every", ritual.every().text());
    json.text("time", ritual.time().map(String::valueOf));
    json.text("timezone", ritual.time().map(time -> ritual.timezone().getId()));
    ritual.minutes().ifPresent(minutes -> json.key("minutes").number(minutes));
    json.text("owner", ritual.owner().map(Ref::id));
    json.texts("attendees", ids(ritual.attendees()));
    json.text(
        "next",
        ritual
            .schedule(handbook.sprintsOf(ritual.team()))
            .flatMap(days -> days.next(today))
            .map(LocalDate::toString));
    json.close('}');
  }

  private void roadmapItem(RoadmapItem item) {
    json.open('{');
    json.text("id", item.reference());
    place(routes.ofRoadmapItem(item));
    json.text("team", item.team());
    json.text("title", item.title().text());
    json.text("stage", Types.word(item.stage()));
    json.text("goal", item.goal().map(Ref::id));
    json.text("page", item.page().flatMap(this::address));
    json.text("shipped", item.shipped().map(LocalDate::toString));
    json.close('}');
  }

  private void address(Optional<Route> route) {
    json.text("path", route.map(Route::path));
  }

  /** Where prose that is one link leads: within the site, or outside; empty for a dead link. */
  private Optional<String> address(Prose link) {
    Target target = links.of(link.document(), 0).orElseGet(Target.Broken::new);
    if (target instanceof ToPage page) {
      return Optional.of(path(page));
    }
    if (target instanceof Target.ToFile file) {
      return Optional.of(file.path() + file.suffix());
    }
    return target instanceof Target.External outside
        ? Optional.of(outside.address())
        : Optional.empty();
  }

  private void place(Optional<ToPage> place) {
    json.text("path", place.map(HandbookJson::path));
  }

  private static String path(ToPage to) {
    return to.route().path() + to.fragment().map(id -> "#" + id).orElse("");
  }

  private static List<String> ids(List<Ref> refs) {
    return refs.stream().map(Ref::id).toList();
  }
}
