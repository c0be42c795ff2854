package team.handbook.markdown;

import java.util.ArrayList;
import java.util.List;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;

/** The headings and ids of a page, noted in the order of the text. */
final class Outline {
  private final Diagnostics findings;
  private final Slugs slugs = new Slugs();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();

  /** The level of the last heading; the page's title is of level 1. */
  private int level = 1;

  Outline(Diagnostics findings) {
    this.findings = findings;
  }

  List<Heading> headings() {
    return headings;
  }

  List<Anchor> anchors() {
    return anchors;
  }

  /** Notes a heading by its chosen id, or else by one made of its text. */
  Heading note(int depth, String text, String chosen, Location at) {
    boolean explicit = !chosen.isEmpty() && claim(chosen, at);
    String id = explicit ? chosen : slugs.of(text);
    Heading heading = new Heading(depth, text, id, explicit, at);
    headings.add(heading);
    if (depth > level + 1) {
      findings.add(
          Rules.HEADING_ORDER,
          at,
          text,
          "a heading of level " + depth + " follows one of level " + level,
          "write it with " + "#".repeat(level + 1));
    }
    level = depth;
    return heading;
  }

  /** Takes an id that the author chose; the second of its kind is a finding. */
  private boolean claim(String id, Location at) {
    if (slugs.take(id)) {
      return true;
    }
    boolean explicit =
        anchors.stream().anyMatch(anchor -> anchor.id().equals(id))
            || headings.stream().anyMatch(heading -> heading.id().equals(id) && heading.explicit());
    if (explicit) {
      findings.add(
          Rules.DUPLICATE_ID,
          at,
          id,
          "the id \"" + id + "\" stands on this page twice",
          "give one of the two another id");
    }
    return false;
  }

  /** Notes an id of raw HTML; false if it is taken and must not be written again. */
  boolean anchor(String id, Location at) {
    if (!claim(id, at)) {
      return false;
    }
    anchors.add(new Anchor(id, at));
    return true;
  }
}
