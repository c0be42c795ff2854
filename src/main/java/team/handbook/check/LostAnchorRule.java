package team.handbook.check;

import team.handbook.compare.LostAnchor;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.markdown.Heading;

/** Reports ids that pages had and have no more. */
final class LostAnchorRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    subject
        .changes()
        .ifPresent(changes -> changes.lostAnchors().forEach(lost -> report(lost, out)));
  }

  private static void report(LostAnchor lost, Diagnostics out) {
    String id = lost.id();
    out.add(
        Rules.LOST_ANCHOR,
        lost.successor().map(Heading::at).orElseGet(() -> Location.file(lost.page().path())),
        id,
        "\"" + lost.page().title() + "\" no longer has the id \"" + id + "\"",
        lost.successor()
            .map(
                heading ->
                    "write \"{#"
                        + id
                        + "}\" after this heading, or \"anchors: {"
                        + id
                        + ": "
                        + heading.id()
                        + "}\" in the front matter")
            .orElse(
                "add \"anchors: {"
                    + id
                    + ": …}\" to the front matter, with the id of a heading that"
                    + " says the same"));
  }
}
