package team.handbook.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Edit;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.ChangedTree;
import team.handbook.files.FileChange;
import team.handbook.model.Page;

/**
 * Applies the repairs that findings carry. What comes of them is read again, for one repair can
 * show the next, until nothing is left that can be mended without asking.
 */
public final class Fix {
  /** More rounds than one repair can need after another. */
  private static final int ROUNDS = 8;

  private final Project project;
  private final Reading start;
  private final Map<String, FileChange> changes = new LinkedHashMap<>();
  private int mended;

  private Fix(Project project, Reading start) {
    this.project = project;
    this.start = start;
  }

  /**
   * Plans the repairs.
   *
   * @param reading the handbook, checked
   * @param reviewed pages that were read today and found right
   * @throws EditException if there is no such page
   */
  public static Plan plan(Project project, Reading reading, List<String> reviewed) {
    Fix fix = new Fix(project, reading);
    Reading now = fix.review(reading, reviewed);
    for (int round = 0; round < ROUNDS; round++) {
      Edits edits = new Edits(now.files());
      int placed = fix.repairs(now, edits);
      if (placed == 0) {
        break;
      }
      fix.mended += placed;
      now = fix.read(now, edits);
    }
    return new Plan(reading.files(), List.copyOf(fix.changes.values()), fix.said(now));
  }

  private List<String> said(Reading now) {
    List<String> said = new ArrayList<>();
    if (mended > 0) {
      said.add(mended == 1 ? "1 finding mended" : mended + " findings mended");
    }
    for (Finding finding : now.findings(project.today())) {
      Diagnostic diagnostic = finding.diagnostic();
      if (!diagnostic.fixes().isEmpty()) {
        said.add(
            diagnostic.location().path()
                + ":"
                + diagnostic.location().line()
                + " is left as it is, because it is written in an unusual way; "
                + diagnostic.hint());
      }
    }
    return said.isEmpty() ? List.of("nothing can be mended without asking") : said;
  }

  private int repairs(Reading now, Edits edits) {
    int placed = 0;
    for (Finding finding : now.findings(project.today())) {
      Diagnostic diagnostic = finding.diagnostic();
      if (!diagnostic.fixes().isEmpty()
          && diagnostic.fixes().stream().allMatch(fix -> place(diagnostic, fix, edits))) {
        placed++;
      }
    }
    return placed;
  }

  /** A repair replaces what the finding is about. */
  private static boolean place(Diagnostic diagnostic, Edit fix, Edits edits) {
    return edits.replace(fix.at(), diagnostic.subject(), PathText.safe(fix.replacement()));
  }

  private Reading review(Reading reading, List<String> reviewed) {
    Edits edits = new Edits(reading.files());
    LocalDate today = project.today();
    for (String name : reviewed) {
      Page page = reading.handbook().pages().get(name);
      if (page == null) {
        throw new EditException(
            "there is no page \""
                + name
                + "\"; "
                + Suggestion.hint(
                    name,
                    reading.handbook().pages().keySet(),
                    "name its file, counted from the content folder"));
      }
      PageMeta.of(edits.text(name)).set("reviewed", today.toString(), edits);
    }
    return reviewed.isEmpty() ? reading : read(reading, edits);
  }

  /** Reads the handbook as it would be, and remembers how each file differs from the first. */
  private Reading read(Reading now, Edits edits) {
    List<FileChange> round = edits.changes(Map.of());
    for (FileChange change : round) {
      FileChange.Texts texts = change.texts().orElseThrow();
      String before =
          Optional.ofNullable(changes.get(change.path()))
              .flatMap(FileChange::texts)
              .map(FileChange.Texts::before)
              .orElse(texts.before());
      changes.put(change.path(), FileChange.rewrite(change.path(), before, texts.after()));
    }
    Diagnostics found = new Diagnostics();
    Reading next = Reading.of(new ChangedTree(now.files(), round), project, found);
    next.check(project.today(), Optional.empty());
    Damage.refuse(start, next, Map.of(), project.today());
    return next;
  }
}
