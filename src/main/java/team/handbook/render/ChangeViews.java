package team.handbook.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import team.handbook.model.Person;

/** Maps what was changed lately to what templates see. */
final class ChangeViews {
  /** A change of more pages than this is told by their number. */
  private static final int NAMED = 5;

  private static final int ON_HOME = 5;

  private final Scope scope;

  ChangeViews(Scope scope) {
    this.scope = scope;
  }

  /** The very last changes, for the home page. */
  List<ChangeView> newest() {
    return scope.in().recent().stream().limit(ON_HOME).map(this::view).toList();
  }

  /** All recent changes by day, newest first; commits of one day stay in their order. */
  List<ChangeView.Day> byDay() {
    Map<LocalDate, List<ChangeView>> days = new TreeMap<>(Comparator.reverseOrder());
    for (RecentChanges.Entry entry : scope.in().recent()) {
      days.computeIfAbsent(entry.commit().day(), day -> new ArrayList<>()).add(view(entry));
    }
    return days.entrySet().stream()
        .map(day -> new ChangeView.Day(scope.day(day.getKey()), day.getValue()))
        .toList();
  }

  /** Why no changes are known; empty if they are. */
  String unknown() {
    if (!scope.in().recent().isEmpty()) {
      return "";
    }
    return scope.words().text(scope.in().provenance().shallow() ? "recent_shallow" : "recent_none");
  }

  private ChangeView view(RecentChanges.Entry entry) {
    boolean many = entry.pages().size() > NAMED;
    return new ChangeView(
        scope.day(entry.commit().day()),
        many ? List.of() : entry.pages().stream().map(scope::link).toList(),
        many ? scope.words().count("pages", entry.pages().size()) : "",
        entry.subject(),
        scope.settings().commitUrl(entry.commit().id()).orElse(""),
        entry.authors().stream().map(this::author).toList(),
        others(entry));
  }

  private LinkView author(Person person) {
    String name = scope.person(person, "", "", false).chip();
    return new LinkView(
        name, scope.in().routes().ofPerson(person.id()).map(scope.hrefs()::to).orElse(""));
  }

  /** Somebody who is not named is worth a word only beside others. */
  private String others(RecentChanges.Entry entry) {
    if (entry.authors().isEmpty()) {
      return entry.others() > 1 ? scope.words().count("people", entry.others()) : "";
    }
    return entry.others() > 0 ? scope.words().count("and_others", entry.others()) : "";
  }
}
