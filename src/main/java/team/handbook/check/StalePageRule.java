package team.handbook.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;

/**
 * Reports pages whose date of review has passed. A page is stale because somebody promised to look
 * at it, never because it is old; one that says it is outdated makes no promise.
 */
final class StalePageRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    int grace = subject.settings().parameter(Rules.STALE_PAGE, "grace");
    for (Page page : subject.handbook().pages().values()) {
      Optional<Period> every = page.meta().reviewEvery();
      if (every.isPresent() && page.meta().status() == FrontMatter.Status.CURRENT) {
        check(page, every.get(), subject.today().minusDays(grace), out);
      }
    }
  }

  private static void check(Page page, Period every, LocalDate today, Diagnostics out) {
    Optional<LocalDate> due = page.meta().reviewed().map(day -> day.plus(every));
    if (due.filter(day -> !day.isBefore(today)).isPresent()) {
      return;
    }
    out.add(
        Rules.STALE_PAGE,
        page.meta().origin().of(due.isPresent() ? "reviewed" : "review_every"),
        page.path(),
        due.map(day -> "the review of \"" + page.title() + "\" was due on " + day)
            .orElse("\"" + page.title() + "\" is to be reviewed, and never was"),
        "read it, mend what is no longer so, and write today's date under \"reviewed:\"");
  }
}
