package team.handbook.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.calendar.Period;
import team.handbook.calendar.SharedHours;
import team.handbook.calendar.SharedHours.Weeks;
import team.handbook.calendar.SharedHours.Worker;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.Goal;
import team.handbook.model.Person;
import team.handbook.model.Ref;

/**
 * Reports goals whose owners are hardly ever at work together. What counts is the worst week of the
 * goal's period, since clocks change at another time in each zone. Nothing is said of owners whose
 * hours or zone are not known, or who have left.
 */
final class GoalOverlapRule implements Check {
  private static final int MATES = 5;
  private static final int PAIRS = 3;

  /** What is asked of the owners of a goal. */
  private record Demand(Subject subject, Goal goal, Period period, int hours, int days) {
    int minutes() {
      return 60 * hours;
    }

    /** What people share on each of so many days, in the worst week. */
    int shared(List<Person> people) {
      return worst(people).onDays(days);
    }

    Weeks worst(List<Person> people) {
      List<Worker> workers = people.stream().flatMap(p -> p.worker().stream()).toList();
      return SharedHours.worst(workers, period, days).get(0);
    }

    boolean isMet(List<Person> people) {
      return shared(people) >= minutes();
    }

    String inWords() {
      return "at least " + time(minutes()) + " on " + GoalOverlapRule.days(days) + " of each week";
    }
  }

  /** Someone who could take part, and how much of a day they would share. */
  private record Mate(Person person, int minutes) {}

  @Override
  public void run(Subject subject, Diagnostics out) {
    for (Goal goal : Goals.open(subject)) {
      Period period = subject.handbook().periods().get(goal.period());
      List<Person> owners = owners(subject, goal);
      if (period != null && owners.size() > 1 && !Goals.isSettled(goal)) {
        int hours = subject.parameter(Rules.GOAL_OVERLAP, "hours", goal.team());
        int days = subject.parameter(Rules.GOAL_OVERLAP, "days", goal.team());
        Demand demand = new Demand(subject, goal, period, hours, Math.min(7, Math.max(1, days)));
        check(demand, owners, out);
      }
    }
  }

  /** The owners, each once; nobody if something of one of them is not known. */
  private static List<Person> owners(Subject subject, Goal goal) {
    List<String> ids = goal.owners().stream().map(Ref::id).distinct().toList();
    List<Person> known =
        ids.stream()
            .flatMap(id -> subject.handbook().people().find(id).stream())
            .filter(person -> person.worker().isPresent() && !person.hasLeft(subject.today()))
            .toList();
    return known.size() == ids.size() ? known : List.of();
  }

  private static void check(Demand demand, List<Person> owners, Diagnostics out) {
    Goal goal = demand.goal();
    Optional<Person> away = owners.stream().filter(p -> p.isAway(demand.period())).findFirst();
    if (away.isEmpty() && demand.isMet(owners)) {
      return;
    }
    out.add(
        Rules.GOAL_OVERLAP,
        goal.owners().get(0).at(),
        goal.reference(),
        away.map(
                person ->
                    "\""
                        + person.shortName()
                        + "\", an owner of "
                        + Goals.name(goal)
                        + ", is away for all of "
                        + demand.period().title())
            .orElseGet(() -> fact(demand, owners)),
        hint(demand, owners, away.orElseGet(() -> oddOne(demand, owners))));
  }

  private static String fact(Demand demand, List<Person> owners) {
    Weeks worst = demand.worst(owners);
    int shared = worst.onDays(demand.days());
    long days = worst.minutes().stream().filter(minutes -> minutes > 0).count();
    StringBuilder fact = new StringBuilder(names(owners));
    fact.append(", who own ").append(Goals.name(demand.goal()));
    if (shared > 0) {
      fact.append(", share only ").append(time(shared)).append(" a day");
    } else if (days > 0) {
      fact.append(", share working hours on only ").append(days(days));
    } else {
      fact.append(", share no working hours");
    }
    fact.append(" in the week of ").append(worst.first());
    if (owners.size() > 2) {
      fact.append(": ").append(pairs(demand, owners));
    }
    return fact.toString();
  }

  /** The pairs that share least: {@code Priya and Lin 30 min, …}. */
  private static String pairs(Demand demand, List<Person> owners) {
    record Pair(String names, int minutes) {}
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < owners.size(); i++) {
      for (int j = i + 1; j < owners.size(); j++) {
        List<Person> two = List.of(owners.get(i), owners.get(j));
        pairs.add(new Pair(names(two), demand.shared(two)));
      }
    }
    return pairs.stream()
        .sorted(Comparator.comparingInt(Pair::minutes))
        .limit(PAIRS)
        .map(pair -> pair.names() + " " + time(pair.minutes()))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  /** The owner without whom the others share most; the last of those that are alike. */
  private static Person oddOne(Demand demand, List<Person> owners) {
    return owners.stream()
        .max(
            Comparator.<Person>comparingInt(person -> best(demand, without(owners, person)))
                .thenComparingInt(owners::indexOf))
        .orElseThrow();
  }

  /** What some share with the team mate who fits best, or else among each other. */
  private static int best(Demand demand, List<Person> people) {
    return people.size() > 1
        ? demand.shared(people)
        : mates(demand, people).stream().mapToInt(Mate::minutes).max().orElse(0);
  }

  private static String hint(Demand demand, List<Person> owners, Person odd) {
    List<Person> rest = without(owners, odd);
    List<String> mates =
        mates(demand, rest).stream()
            .filter(mate -> !mate.person().id().equals(odd.id()))
            .filter(mate -> owners.stream().noneMatch(o -> o.id().equals(mate.person().id())))
            .limit(MATES)
            .map(mate -> mate.person().shortName() + " (" + time(mate.minutes()) + ")")
            .toList();
    return mates.isEmpty()
        ? "choose owners who share " + demand.inWords()
        : "put someone in place of "
            + odd.shortName()
            + " who shares enough time with "
            + names(rest)
            + ": "
            + String.join(", ", mates);
  }

  /** The members of the goal's team who would share enough, the most first. */
  private static List<Mate> mates(Demand demand, List<Person> with) {
    Subject subject = demand.subject();
    return subject.handbook().teams().find(demand.goal().team()).stream()
        .flatMap(team -> Teams.members(subject.handbook(), team, subject.today()).stream())
        .flatMap(id -> subject.handbook().people().find(id).stream())
        .filter(mate -> mate.worker().isPresent() && !mate.isAway(demand.period()))
        .filter(mate -> with.stream().noneMatch(person -> person.id().equals(mate.id())))
        .map(
            mate ->
                new Mate(
                    mate, demand.shared(Stream.concat(with.stream(), Stream.of(mate)).toList())))
        .filter(mate -> mate.minutes() >= demand.minutes())
        .sorted(
            Comparator.comparingInt(Mate::minutes)
                .reversed()
                .thenComparing(mate -> mate.person().id()))
        .toList();
  }

  private static List<Person> without(List<Person> people, Person one) {
    return people.stream().filter(person -> !person.id().equals(one.id())).toList();
  }

  private static String names(List<Person> people) {
    return Suggestion.list(people.stream().map(Person::shortName).toList());
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  /** Minutes in words: {@code 1 h 30 min}. */
  private static String time(int minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
  }
}
