package team.handbook.check;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;

/** Reports pages that no person or team answers for. */
final class MissingOwnerRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    subject.handbook().pages().values().stream()
        .filter(page -> page.readable() && !page.draft() && page.meta().owner().isEmpty())
        .forEach(
            page ->
                out.add(
                    Rules.MISSING_OWNER,
                    page.meta().origin().self(),
                    page.path(),
                    "nobody answers for \"" + page.title() + "\"",
                    "add \"owner:\" with the id of a person or a team"));
  }
}
