package team.handbook.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;

/**
 * The headings and ids of a page while it is rendered. An id that an author chose for a heading
 * ({@code {#id}}) is kept free for it, wherever on the page it stands; no id starts with the
 * theme's {@code hb-}.
 */
final class Headings {
  private static final String THEME = "hb-";
  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.:-]{0,199}");

  private final Diagnostics out;
  private final Slugs slugs = new Slugs();
  private final Set<String> reserved = new HashSet<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();

  /** Where each chosen id stands first. */
  private final Map<String, Location> chosen = new HashMap<>();

  private final Map<String, Heading> byId = new HashMap<>();

  private int level = 1;
  private int shown = 1;

  Headings(Diagnostics out) {
    this.out = out;
  }

  List<Heading> list() {
    return headings;
  }

  List<Anchor> anchors() {
    return anchors;
  }

  /** The level of the last heading as readers see it: 1 for the page's title. */
  int shownLevel() {
    return shown;
  }

  /** The text of a heading, and the id that its author chose. */
  private record Written(String text, Optional<String> id) {}

  /** Keeps the chosen ids of headings free, before any heading gets its id. */
  void reserve(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Heading heading) {
            if (heading.getLastChild() instanceof Text tail && tail.getLiteral().contains("{#")) {
              read(heading).id().filter(slugs::take).ifPresent(reserved::add);
            }
          }
        });
  }

  /** Notes the heading that is the page's title. */
  void noteTitle(org.commonmark.node.Heading heading, Places places) {
    note(heading, places);
    shown = 1;
  }

  /** Notes a heading, and takes the id that its author chose out of its text. */
  Heading note(org.commonmark.node.Heading heading, Places places) {
    Written written = read(heading);
    Location at = at(heading, places);
    if (written.id().isEmpty()) {
      return add(heading.getLevel(), written.text(), slugs.of(written.text()), false, at);
    }
    if (heading.getLastChild() instanceof Text tail) {
      String words = tail.getLiteral();
      tail.setLiteral(words.substring(0, words.lastIndexOf("{#")).stripTrailing());
    }
    String id = written.id().get();
    boolean first = claim(id, at);
    return add(
        heading.getLevel(), written.text(), first ? id : slugs.of(written.text()), first, at);
  }

  /** Notes a heading of raw HTML. */
  Heading note(int depth, String text, Optional<String> id, Location at) {
    boolean explicit = id.isPresent() && claim(id.get(), at);
    return add(depth, text, explicit ? id.get() : slugs.of(text), explicit, at);
  }

  /** Notes an id of raw HTML; false if it is taken and must not be written again. */
  boolean anchor(String id, Location at) {
    if (!claim(id, at)) {
      return false;
    }
    anchors.add(new Anchor(id, at));
    return true;
  }

  /** The plain text of a heading, without the id that its author chose. */
  static String text(org.commonmark.node.Heading heading) {
    return collapse(read(heading).text());
  }

  private Heading add(int depth, String text, String id, boolean explicit, Location at) {
    Heading heading = new Heading(depth, collapse(text), id, explicit, at);
    headings.add(heading);
    byId.putIfAbsent(id, heading);
    if (depth > level + 1) {
      out.add(
          Rules.HEADING_ORDER,
          at,
          heading.text(),
          "a heading of level " + depth + " follows one of level " + level,
          "write it with " + "#".repeat(level + 1));
    }
    level = depth;
    shown = Math.max(2, depth);
    return heading;
  }

  private boolean claim(String id, Location at) {
    if (!isFirst(id, at)) {
      return false;
    }
    if (reserved.remove(id) || slugs.take(id)) {
      return true;
    }
    Heading heading = byId.get(id);
    // An anchor in the line of its heading leads to the same place.
    if (heading != null && heading.at().line() != at.line()) {
      reportTwice(id, at, new Related(heading.at(), "it is made from this heading"));
    }
    return false;
  }

  /** Whether nobody chose the id before; the second to do so is a finding. */
  private boolean isFirst(String id, Location at) {
    Location first = chosen.putIfAbsent(id, at);
    if (first == null) {
      return true;
    }
    reportTwice(id, at, new Related(first, "first here"));
    return false;
  }

  private void reportTwice(String id, Location at, Related first) {
    out.add(
        new Diagnostic(
                Rules.DUPLICATE_ID,
                at,
                id,
                "the id \"" + id + "\" stands on this page twice",
                "give one of the two another id")
            .withRelated(List.of(first)));
  }

  private static Written read(org.commonmark.node.Heading heading) {
    String text = Inlines.text(heading).strip();
    int open = text.endsWith("}") ? text.lastIndexOf("{#") : -1;
    if (open < 0
        || !(heading.getLastChild() instanceof Text tail)
        || !tail.getLiteral().contains("{#")) {
      return new Written(text, Optional.empty());
    }
    String id = text.substring(open + 2, text.length() - 1);
    if (!ID.matcher(id).matches()) {
      return new Written(text, Optional.empty());
    }
    // The theme's ids are its own: a heading may not take one.
    String safe = id.startsWith(THEME) ? "section-" + id : id;
    return new Written(text.substring(0, open).stripTrailing(), Optional.of(safe));
  }

  private static String collapse(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The place of a heading's text. */
  private static Location at(org.commonmark.node.Heading heading, Places places) {
    Node first = heading.getFirstChild();
    Node last = heading.getLastChild();
    boolean known =
        first != null && last != null && Places.start(first) >= 0 && Places.end(last) >= 0;
    return known ? places.at(Places.start(first), Places.end(last)) : places.at(heading);
  }
}
