package team.handbook.check;

import team.handbook.compare.LostUrl;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.routes.Route;

/** Reports published addresses that lead nowhere any more. */
final class LostUrlRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    subject.changes().ifPresent(changes -> changes.lostUrls().forEach(lost -> report(lost, out)));
  }

  private static void report(LostUrl lost, Diagnostics out) {
    out.add(Rules.LOST_URL, lost.at(), "/" + lost.address(), fact(lost), hint(lost));
  }

  private static String fact(LostUrl lost) {
    String address = "the address \"/" + lost.address() + "\"";
    String title = " of \"" + lost.title() + "\"";
    return switch (lost.reason()) {
      case FORM -> "all published addresses change their form, because \"urls:\" is another";
      case MOVED ->
          address
              + title
              + " leads nowhere"
              + lost.page().map(page -> "; the page is at \"/" + page.path() + "\" now").orElse("");
      case DRAFT -> address + title + " leads nowhere; the page is a draft now";
      case ALIAS ->
          "the old address \"/" + lost.address() + "\" no longer leads to" + title.substring(3);
      case REMOVED, RECORD -> address + title + " leads nowhere";
    };
  }

  private static String hint(LostUrl lost) {
    String redirect =
        "lead it to another page in data/redirects.yml: {from: /" + lost.address() + ", to: …}";
    return switch (lost.reason()) {
      case FORM -> "leave \"urls:\" as it was, or let your web server redirect the old form";
      case MOVED, ALIAS ->
          lost.page().flatMap(Route::page).isPresent()
              ? "add \"aliases: [/" + lost.address() + "]\" to the front matter of this page"
              : redirect;
      case DRAFT -> "publish it, or " + redirect;
      case REMOVED -> redirect;
      case RECORD ->
          lost.at().path().startsWith("data/people/")
              ? "keep the file and add \"end:\" with the last day, or " + redirect
              : redirect;
    };
  }
}
