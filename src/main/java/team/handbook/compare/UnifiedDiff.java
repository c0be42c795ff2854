package team.handbook.compare;

import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import team.handbook.files.FileChange;
import team.handbook.files.FileTree;

/** Changes of files as a patch, in the form that {@code git apply} reads. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /**
   * The patch.
   *
   * @param files gives paths from the top of the repository
   */
  public static String of(List<FileChange> changes, FileTree files) {
    StringBuilder out = new StringBuilder();
    for (FileChange change : changes) {
      String to = files.repositoryPath(change.path());
      String from = change.from().map(files::repositoryPath).orElse(to);
      out.append("diff --git a/").append(from).append(" b/").append(to).append('\n');
      if (change.isMove()) {
        out.append("rename from ").append(from).append("\nrename to ").append(to).append('\n');
      } else if (change.from().isEmpty()) {
        out.append("new file mode 100644\n");
      }
      boolean made = change.from().isEmpty();
      change
          .texts()
          .filter(texts -> !texts.before().equals(texts.after()))
          .ifPresent(
              texts -> {
                out.append("--- ").append(made ? "/dev/null" : "a/" + from).append('\n');
                out.append("+++ b/").append(to).append('\n');
                hunks(lines(texts.before()), lines(texts.after()), out);
              });
    }
    return out.toString();
  }

  /** The lines of a text with their ends, as Git counts them. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static void hunks(List<String> before, List<String> after, StringBuilder out) {
    List<AbstractDelta<String>> near = new ArrayList<>();
    for (AbstractDelta<String> delta : WordDiff.deltas(before, after)) {
      if (!near.isEmpty() && delta.getSource().getPosition() - end(near) > 2 * CONTEXT) {
        hunk(near, before, out);
        near.clear();
      }
      near.add(delta);
    }
    if (!near.isEmpty()) {
      hunk(near, before, out);
    }
  }

  private static int end(List<AbstractDelta<String>> deltas) {
    Chunk<String> last = deltas.get(deltas.size() - 1).getSource();
    return last.getPosition() + last.size();
  }

  private static void hunk(
      List<AbstractDelta<String>> deltas, List<String> before, StringBuilder out) {
    int start = Math.max(0, deltas.get(0).getSource().getPosition() - CONTEXT);
    int end = Math.min(before.size(), end(deltas) + CONTEXT);
    int shift = deltas.get(0).getTarget().getPosition() - deltas.get(0).getSource().getPosition();
    StringBuilder body = new StringBuilder();
    StringBuilder coming = new StringBuilder();
    int at = start;
    int added = 0;
    for (AbstractDelta<String> delta : deltas) {
      int from = delta.getSource().getPosition();
      // What goes stands before what comes, also where the comparison says it the other way round.
      if (from > at) {
        body.append(coming);
        coming.setLength(0);
        before.subList(at, from).forEach(line -> line(' ', line, body));
      }
      delta.getSource().getLines().forEach(line -> line('-', line, body));
      delta.getTarget().getLines().forEach(line -> line('+', line, coming));
      added += delta.getTarget().size() - delta.getSource().size();
      at = from + delta.getSource().size();
    }
    body.append(coming);
    before.subList(at, end).forEach(line -> line(' ', line, body));
    int oldCount = end - start;
    int newCount = oldCount + added;
    out.append("@@ -")
        .append(range(start, oldCount))
        .append(" +")
        .append(range(start + shift, newCount))
        .append(" @@\n")
        .append(body);
  }

  private static String range(int start, int count) {
    return (count == 0 ? start : start + 1) + "," + count;
  }

  private static void line(char mark, String line, StringBuilder out) {
    out.append(mark).append(line);
    if (!line.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }
}
