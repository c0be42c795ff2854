package team.handbook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import team.handbook.compare.Change;
import team.handbook.compare.Changes;
import team.handbook.compare.FindingChanges;
import team.handbook.compare.OrderChange;
import team.handbook.compare.Owner;
import team.handbook.compare.PageChange;
import team.handbook.compare.RecordChange;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.Url;

/**
 * Changes as one Markdown comment of a pull request: how it stands, then a table of what readers
 * find changed, at most 25 rows, then reading order, owners and new findings. Nothing that comes
 * from the handbook is markup in it, and of people it says no more than settings publish.
 */
public final class ChangesComment {
  private static final int ROWS = 25;
  private static final int ORDERS = 3;
  private static final int FINDINGS = 10;

  /** By which a program finds the comment again, to write the next one in its place. */
  private static final String MARK = "<!-- handbook changes -->\n";

  private final UnaryOperator<String> display;
  private final Optional<String> preview;

  /**
   * A kind of comment.
   *
   * @param display turns a path into one from the top of the repository
   * @param preview the address of a site built from this branch, to which pages are linked
   */
  public ChangesComment(UnaryOperator<String> display, Optional<String> preview) {
    this.display = display;
    this.preview = preview.map(url -> url.endsWith("/") ? url : url + "/");
  }

  private record Row(String change, String title, String what, String file) {}

  /** The whole comment, ending with a line end. */
  public String of(Changes changes, FindingChanges findings) {
    StringBuilder out = new StringBuilder(status(changes, findings)).append("\n");
    List<Row> rows = rows(changes);
    if (!rows.isEmpty()) {
      out.append("\n| | Page | What changed | Source |\n|:--|:--|:--|:--|\n");
      rows.stream().limit(ROWS).forEach(row -> append(out, row));
    }
    if (rows.size() > ROWS) {
      out.append("\nand ").append(Tally.number(rows.size() - ROWS)).append(" more\n");
    }
    appendOrder(out, changes.order());
    appendOwners(out, changes.owners());
    appendFindings(out, findings.added());
    return out.append("\n").append(MARK).toString();
  }

  private String status(Changes changes, FindingChanges findings) {
    List<String> parts = new ArrayList<>();
    preview.ifPresent(url -> parts.add("[open](" + destination(url, "", "") + ")"));
    parts.add(changes.isNone() ? "no change for readers" : counts(changes));
    parts.add(
        findings.added().isEmpty()
            ? "no new findings"
            : Tally.of(findings.added()).replace(" and ", ", "));
    if (!findings.fixed().isEmpty()) {
      parts.add(Tally.count(findings.fixed().size(), "finding") + " fixed");
    }
    String name = preview.isPresent() ? "**Handbook preview**: " : "**Handbook**: ";
    return name + String.join(" · ", parts);
  }

  private static String counts(Changes changes) {
    Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
    for (Change change : List.of(Change.CHANGED, Change.ADDED, Change.MOVED, Change.REMOVED)) {
      for (PageChange page : changes.pages()) {
        if (page.change() == change) {
          count(counted, "page", ChangeWords.word(change));
        }
      }
    }
    changes.records().forEach(record -> count(counted, noun(record), ChangeWords.word(record)));
    List<String> parts = new ArrayList<>();
    counted.forEach(
        (noun, words) -> {
          boolean first = true;
          for (Map.Entry<String, Integer> word : words.entrySet()) {
            int n = word.getValue();
            String what = first ? count(n, noun) : Tally.number(n);
            parts.add(what + " " + word.getKey());
            first = false;
          }
        });
    if (parts.isEmpty()) {
      return "another reading order";
    }
    return String.join(", ", parts);
  }

  private static void count(Map<String, Map<String, Integer>> counted, String noun, String word) {
    counted.computeIfAbsent(noun, key -> new LinkedHashMap<>()).merge(word, 1, Integer::sum);
  }

  private static String count(int n, String noun) {
    return switch (noun) {
      case "person" -> n == 1 ? "1 person" : Tally.number(n) + " people";
      case "mission", "settings" -> noun;
      case "word of the glossary" ->
          n == 1 ? "1 " + noun : Tally.number(n) + " words of the glossary";
      default -> Tally.count(n, noun);
    };
  }

  private static String noun(RecordChange record) {
    return switch (record.type()) {
      case SETTINGS -> "settings";
      case MISSION -> "mission";
      case PERSON -> "person";
      case TEAM -> "team";
      case GOAL -> "goal";
      case RITUAL -> "ritual";
      case ROADMAP -> "roadmap item";
      case TERM -> "word of the glossary";
    };
  }

  private List<Row> rows(Changes changes) {
    List<Row> rows = new ArrayList<>();
    changes.pages().forEach(page -> rows.add(row(page)));
    Map<String, List<RecordChange>> groups = new LinkedHashMap<>();
    for (RecordChange record : changes.records()) {
      String key = record.type() + record.file();
      groups.computeIfAbsent(key, file -> new ArrayList<>()).add(record);
    }
    for (List<RecordChange> group : groups.values()) {
      group.sort(Comparator.comparingInt(RecordChange::number));
      rows.add(row(group));
    }
    return rows;
  }

  private Row row(PageChange change) {
    String title = change.page().title();
    boolean gone = change.change() == Change.REMOVED;
    String shown =
        gone
            ? MarkdownText.brief(title)
            : link(title, change.address(), change.text().anchor().orElse(""));
    return new Row(
        ChangeWords.word(change.change()), shown, ChangeWords.of(change), change.page().path());
  }

  /** A row for each file: one record, or several that stand in it. */
  private Row row(List<RecordChange> group) {
    RecordChange first = group.get(0);
    boolean alone = first.group().isEmpty();
    String title = alone ? first.title() : first.group();
    Optional<ToPage> where = group.stream().flatMap(r -> r.where().stream()).findFirst();
    String shown =
        where
            .map(to -> link(title, to.route().path(), to.fragment().orElse("")))
            .orElseGet(() -> MarkdownText.brief(title));
    List<String> words = group.stream().map(ChangeWords::word).distinct().toList();
    String what = alone ? ChangeWords.fields(first) : ChangeWords.items(group);
    return new Row(words.size() == 1 ? words.get(0) : "changed", shown, what, first.file());
  }

  private String link(String title, String address, String id) {
    String text = MarkdownText.brief(title);
    return preview.map(url -> "[" + text + "](" + destination(url, address, id) + ")").orElse(text);
  }

  /** An address in which nothing can end a link or a cell of a table. */
  private static String destination(String url, String address, String id) {
    String whole =
        url + Url.encodePath(address) + (id.isEmpty() ? "" : "#" + Url.encodeFragment(id));
    return whole
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("|", "%7C")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\\", "%5C")
        .replace("@", "%40")
        .replace(" ", "%20");
  }

  private void append(StringBuilder out, Row row) {
    out.append("| ").append(row.change()).append(" | ").append(row.title()).append(" | ");
    out.append(row.what()).append(" | ");
    out.append(MarkdownText.code(display.apply(row.file()))).append(" |\n");
  }

  private static void appendOrder(StringBuilder out, List<OrderChange> order) {
    if (order.isEmpty()) {
      return;
    }
    List<String> parts = new ArrayList<>();
    for (OrderChange change : order.stream().limit(ORDERS).toList()) {
      String title = ChangeWords.quoted(change.title());
      parts.add(
          change
              .next()
              .map(next -> "Next article of " + title + " is now " + ChangeWords.quoted(next))
              .orElse(title + " is now the last article"));
    }
    if (order.size() > ORDERS) {
      int more = order.size() - ORDERS;
      parts.add(
          Tally.number(more)
              + " more "
              + (more == 1 ? "article has" : "articles have")
              + " another next one");
    }
    out.append("\n").append(String.join(" · ", parts)).append("\n");
  }

  private static void appendOwners(StringBuilder out, List<Owner> owners) {
    if (!owners.isEmpty()) {
      List<String> names = owners.stream().map(ChangesComment::name).toList();
      out.append("\nOwners to ask: ").append(String.join(", ", names)).append("\n");
    }
  }

  /** Only a person's own name on GitHub is a mention, if it can be one at all. */
  private static String name(Owner owner) {
    String mention =
        owner
            .github()
            .filter(handle -> handle.matches("[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})"))
            .map(handle -> " (@" + handle + ")")
            .orElse("");
    return MarkdownText.brief(owner.name()) + mention;
  }

  private void appendFindings(StringBuilder out, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    out.append("\nNew findings:\n\n");
    for (Finding finding : Tally.errorsFirst(findings).stream().limit(FINDINGS).toList()) {
      Location at = finding.diagnostic().location();
      out.append("- ").append(finding.isError() ? "**error** " : "warning ");
      out.append(MarkdownText.code(display.apply(at.path()) + ":" + at.line() + ":" + at.column()));
      out.append(" ").append(MarkdownText.of(Discreet.message(finding)));
      out.append(" (").append(finding.diagnostic().rule().id()).append(")\n");
    }
    if (findings.size() > FINDINGS) {
      int more = findings.size() - FINDINGS;
      out.append("\nand ").append(Tally.count(more, "more finding")).append("\n");
    }
  }
}
