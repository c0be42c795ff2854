package team.handbook.check;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.FrontMatter;
import team.handbook.url.Url;

/** Reports pages of the "Start here" path that are not there, by the rule {@code missing-page}. */
final class StartPathRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (FrontMatter.Entry entry : subject.settings().start()) {
      String path = Url.resolve("", Url.decode(entry.text()));
      if (subject.routes().ofPage(path).isEmpty()) {
        boolean draft = subject.handbook().pages().containsKey(path);
        out.add(
            Rules.MISSING_PAGE,
            entry.at(),
            entry.text(),
            draft
                ? "\"" + entry.text() + "\" is a draft, so it cannot be a start page"
                : "there is no page \"" + entry.text() + "\" to start with",
            draft
                ? "publish the draft, or remove the entry"
                : Suggestion.hint(
                    entry.text(),
                    subject.handbook().pages().keySet(),
                    "name the file of a page, counted from the content folder"));
      }
    }
  }
}
