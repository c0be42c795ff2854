package team.handbook.compare;

import static team.handbook.compare.RecordComparison.page;
import static team.handbook.compare.RecordComparison.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import team.handbook.compare.FieldChange.Named;
import team.handbook.compare.RecordComparison.RecordPlace;
import team.handbook.model.Handbook;
import team.handbook.model.Membership;
import team.handbook.model.Team;
import team.handbook.model.Vacancy;

/** Compares teams: who is in them, who is wanted, how they work. */
final class TeamComparison {
  private final Side before;
  private final Side now;
  private final PageComparison pages;
  private final LocalDate today;

  TeamComparison(Side before, Side now, PageComparison pages, LocalDate today) {
    this.before = before;
    this.now = now;
    this.pages = pages;
    this.today = today;
  }

  List<RecordChange> changes() {
    return RecordComparison.pairs(
        before.handbook().teams().all(),
        now.handbook().teams().all(),
        Team::id,
        id -> RecordComparison.isUnreadable(before, now, Handbook::teams, id),
        (old, current) -> {
          Team any = current.or(() -> old).orElseThrow();
          RecordPlace place =
              new RecordPlace(
                  any.id(),
                  any.name(),
                  any.origin().self().path(),
                  page(now.routes().ofTeam(any.id())));
          return RecordComparison.change(
              RecordChange.Type.TEAM,
              old.isPresent(),
              current.isPresent(),
              place,
              fields -> team(fields, old.orElseThrow(), current.orElseThrow()));
        });
  }

  private FieldChange.Collector team(FieldChange.Collector fields, Team old, Team current) {
    Handbook was = before.handbook();
    Handbook is = now.handbook();
    fields
        .value("name", old.name(), current.name())
        .prose("mission", old.mission(), current.mission())
        .prose("summary", old.summary(), current.summary())
        .value("kind", word(old.kind()), word(current.kind()))
        .ref("parent", Named.of(was, old.parent()), Named.of(is, current.parent()))
        .refs("lead", Named.of(was, old.leads()), Named.of(is, current.leads()));
    Map<String, Membership> wasIn = members(old);
    Map<String, Membership> isIn = members(current);
    Named names = members(is, isIn);
    fields.refs("member", members(was, wasIn), names);
    isIn.forEach(
        (id, member) -> {
          Membership former = wasIn.getOrDefault(id, member);
          fields.value("role of " + names.refs().get(id), former.role(), member.role());
        });
    vacancies(fields, old, current);
    return fields
        .value("channel", old.channel(), current.channel())
        .hidden("board", TeamParts.board(old), TeamParts.board(current))
        .hidden("sprint", old.sprint(), current.sprint())
        .items("link", old.links(), current.links());
  }

  /** The members of today, by id. */
  private Map<String, Membership> members(Team team) {
    Map<String, Membership> found = new TreeMap<>();
    team.members().stream()
        .filter(member -> member.isCurrent(today))
        .forEach(member -> found.put(member.person().id(), member));
    return found;
  }

  private static Named members(Handbook handbook, Map<String, Membership> members) {
    return Named.of(handbook, members.values().stream().map(Membership::person).toList());
  }

  /** Vacancies are known by what somebody will do in them; there may be several alike. */
  private void vacancies(FieldChange.Collector fields, Team old, Team current) {
    fields.items("vacancy", TeamParts.vacancies(old), TeamParts.vacancies(current));
    Map<String, List<String>> was = targets(true, old);
    Map<String, List<String>> is = targets(false, current);
    is.forEach(
        (role, target) ->
            fields.hidden(
                "page of the vacancy \"" + role + "\"", was.getOrDefault(role, target), target));
  }

  private Map<String, List<String>> targets(boolean past, Team team) {
    Map<String, List<String>> found = new TreeMap<>();
    for (Vacancy vacancy : team.vacancies()) {
      found.putIfAbsent(vacancy.role(), pages.targets(past, vacancy.page()));
    }
    return found;
  }
}
