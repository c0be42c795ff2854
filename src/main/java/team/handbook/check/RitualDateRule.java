package team.handbook.check;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import team.handbook.calendar.Schedule;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Ritual;

/** Reports first days and exceptions of rituals that are none of the days they fall on. */
final class RitualDateRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    Rituals.all(subject.handbook()).forEach(ritual -> check(subject, ritual, out));
  }

  private static void check(Subject subject, Ritual ritual, Diagnostics out) {
    Optional<LocalDate> wrong = ritual.first().filter(first -> !ritual.every().falls(first, first));
    if (wrong.isPresent()) {
      Location at = ritual.origin().of("first");
      report(ritual, at, wrong.get(), "starts on ", "correct \"first:\" or \"every:\"", out);
      return;
    }
    Optional<Schedule> schedule = ritual.schedule(subject.handbook().sprintsOf(ritual.team()));
    for (Ritual.Except except : ritual.except()) {
      if (schedule.filter(days -> !days.falls(except.day())).isPresent()) {
        String hint = "correct the day, or remove it from \"except:\"";
        report(ritual, except.at(), except.day(), "is left out on ", hint, out);
      }
    }
  }

  private static void report(
      Ritual ritual, Location at, LocalDate day, String what, String hint, Diagnostics out) {
    String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    out.add(
        Rules.RITUAL_DATE,
        at,
        ritual.reference(),
        Rituals.name(ritual)
            + " "
            + what
            + day
            + ", a "
            + weekday
            + " on which it does not take place",
        hint);
  }
}
