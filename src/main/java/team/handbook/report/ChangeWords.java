package team.handbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import team.handbook.compare.Change;
import team.handbook.compare.FieldChange;
import team.handbook.compare.HeadingChanges;
import team.handbook.compare.PageChange;
import team.handbook.compare.RecordChange;
import team.handbook.compare.TextChange;
import team.handbook.markdown.Heading;
import team.handbook.model.Page;

/** Says in words what differs, as Markdown in which nothing of the handbook's is markup. */
final class ChangeWords {
  /** How many headings are named. */
  private static final int NAMED = 3;

  /** How many records of a file are named, and how many fields of a record. */
  private static final int SHOWN = 6;

  /** Fields whose values need no name before them. */
  private static final Set<String> PLAIN = Set.of("measure", "stage");

  private ChangeWords() {}

  /** What happened to a page. */
  static String of(PageChange change) {
    List<String> parts = new ArrayList<>();
    Page page = change.page();
    switch (change.change()) {
      case ADDED, REMOVED -> {
        parts.add(Tally.count(page.document().words(), "word"));
        change.fields().forEach(field -> parts.add(whole(field)));
        return String.join(", ", parts);
      }
      case MOVED -> change.move().ifPresent(move -> add(parts, change, move));
      case CHANGED -> {}
    }
    add(parts, change.text());
    parts.addAll(fields(change.fields()));
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, PageChange change, PageChange.Move move) {
    parts.add(
        MarkdownText.code("/" + move.from()) + " → " + MarkdownText.code("/" + change.address()));
    parts.add(move.redirected() ? "redirect added" : "**no redirect**");
    if (move.links() > 0) {
      parts.add(Tally.count(move.links(), "link") + " updated");
    }
  }

  private static void add(List<String> parts, TextChange text) {
    if (!text.words().isNone() && (text.words().added() == 0 || text.words().removed() == 0)) {
      boolean more = text.words().removed() == 0;
      int count = text.words().added() + text.words().removed();
      parts.add((more ? "+" : "−") + Tally.count(count, "word"));
    } else if (!text.words().isNone()) {
      parts.add(
          "+"
              + Tally.number(text.words().added())
              + " −"
              + Tally.number(text.words().removed())
              + " words");
    }
    addHeadings(parts, text.headings());
    addCount(parts, text.links(), "link");
    addCount(parts, text.images(), "image");
    if (text.formatting()) {
      parts.add("formatting");
    }
  }

  private static void addHeadings(List<String> parts, HeadingChanges headings) {
    addHeadings(parts, headings.added(), "new heading");
    addHeadings(parts, headings.removed(), "removed heading");
    List<HeadingChanges.Renamed> renamed = headings.renamed();
    if (!renamed.isEmpty()) {
      List<String> names =
          renamed.stream()
              .limit(NAMED)
              .map(pair -> quoted(pair.from().text()) + " → " + quoted(pair.to().text()))
              .toList();
      parts.add(
          Tally.count(renamed.size(), "renamed heading") + ": " + some(names, renamed.size()));
    }
  }

  private static void addHeadings(List<String> parts, List<Heading> headings, String noun) {
    if (!headings.isEmpty()) {
      List<String> names =
          headings.stream().limit(NAMED).map(heading -> quoted(heading.text())).toList();
      parts.add(Tally.count(headings.size(), noun) + ": " + some(names, headings.size()));
    }
  }

  private static String some(List<String> names, int all) {
    String more = all > names.size() ? " and " + (all - names.size()) + " more" : "";
    return String.join(", ", names) + more;
  }

  /** One that went for one that came counts as changed. */
  private static void addCount(List<String> parts, TextChange.Count count, String noun) {
    int both = Math.min(count.added(), count.removed());
    if (both > 0) {
      parts.add(Tally.count(both, noun) + " changed");
    }
    if (count.added() > both) {
      parts.add(Tally.count(count.added() - both, noun) + " added");
    }
    if (count.removed() > both) {
      parts.add(Tally.count(count.removed() - both, noun) + " removed");
    }
  }

  /** A field of what is new as a whole. */
  private static String whole(FieldChange change) {
    return change.field() + " " + change.to().map(MarkdownText::brief).orElse("");
  }

  /** What a field was and is. */
  static String of(FieldChange change) {
    String field = MarkdownText.brief(change.field().replace('_', ' '));
    Optional<String> from = change.from().map(ChangeWords::value);
    Optional<String> to = change.to().map(ChangeWords::value);
    if (from.isPresent() && to.isPresent()) {
      String both = from.get() + " → " + to.get();
      return PLAIN.contains(change.field()) ? both : field + " " + both;
    }
    if (change.field().equals("vacancy")) {
      return to.map(text -> "vacancy opened: " + text)
          .or(() -> from.map(text -> "vacancy filled or closed: " + text))
          .orElse(field + " changed");
    }
    return to.map(text -> field + " added: " + text)
        .or(() -> from.map(text -> field + " removed: " + text))
        .orElse(field + " changed");
  }

  /** A text of several words stands in quotes, unless it begins with a number. */
  private static String value(String text) {
    boolean number = !text.isEmpty() && Character.isDigit(text.codePointAt(0));
    return text.contains(" ") && !number ? quoted(text) : MarkdownText.brief(text);
  }

  static String quoted(String text) {
    return "\"" + MarkdownText.brief(text) + "\"";
  }

  /** What happened to one record of a file that holds several. */
  static String item(RecordChange change) {
    boolean numbered = change.type() == RecordChange.Type.GOAL;
    String name = numbered ? "goal " + change.number() : MarkdownText.brief(change.title());
    if (change.change() != Change.CHANGED) {
      String what = numbered ? "goal " : "";
      return what + quoted(change.title()) + " " + word(change.change());
    }
    return name + ": " + fields(change);
  }

  /** What happened to the records of a file. */
  static String items(List<RecordChange> changes) {
    List<String> items =
        new ArrayList<>(changes.stream().limit(SHOWN).map(ChangeWords::item).toList());
    if (changes.size() > SHOWN) {
      items.add("and " + (changes.size() - SHOWN) + " more");
    }
    return String.join("; ", items);
  }

  /** What differs in a record. */
  static String fields(RecordChange change) {
    if (change.change() == Change.ADDED) {
      return String.join(", ", change.fields().stream().map(ChangeWords::whole).toList());
    }
    return String.join(", ", fields(change.fields()));
  }

  private static List<String> fields(List<FieldChange> fields) {
    List<String> shown =
        new ArrayList<>(fields.stream().limit(SHOWN).map(ChangeWords::of).toList());
    if (fields.size() > SHOWN) {
      shown.add("and " + (fields.size() - SHOWN) + " more");
    }
    return shown;
  }

  /** What happened to a record: people join and leave, rituals move. */
  static String word(RecordChange change) {
    return switch (change.type()) {
      case PERSON ->
          switch (change.change()) {
            case ADDED -> "joined";
            case REMOVED -> "left";
            case CHANGED, MOVED -> "changed";
          };
      case RITUAL ->
          change.fields().stream().anyMatch(field -> field.field().equals("when"))
              ? "moved"
              : word(change.change());
      case SETTINGS, MISSION, TEAM, GOAL, ROADMAP, TERM -> word(change.change());
    };
  }

  static String word(Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }
}
