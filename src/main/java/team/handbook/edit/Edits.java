package team.handbook.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.diagnostic.Location;
import team.handbook.files.FileChange;
import team.handbook.files.FileTree;
import team.handbook.files.SourceText;
import team.handbook.files.TextEdit;
import team.handbook.html.HtmlCleaner;

/**
 * Collects edits by file. An edit is taken only where the file says what it was read to say, and
 * where no other edit touches the same characters.
 */
final class Edits {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** One file: its text without byte order mark, and what changes in it. */
  private record Draft(SourceText source, String mark, List<TextEdit> edits) {}

  private final FileTree files;
  private final SortedMap<String, Draft> drafts = new TreeMap<>();
  private final SortedMap<String, FileChange> created = new TreeMap<>();

  Edits(FileTree files) {
    this.files = files;
  }

  /** The text of a file as it is. */
  SourceText text(String path) {
    return draft(path).source();
  }

  private Draft draft(String path) {
    return drafts.computeIfAbsent(path, this::read);
  }

  private Draft read(String path) {
    byte[] bytes = files.bytes(path);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
      throw new EditException("\"" + path + "\" is not UTF-8; save it as UTF-8 first");
    }
    boolean marked = text.startsWith(BYTE_ORDER_MARK);
    return new Draft(
        new SourceText(path, marked ? text.substring(1) : text),
        marked ? BYTE_ORDER_MARK : "",
        new ArrayList<>());
  }

  /** Adds a file that is not there yet. */
  void create(String path, String text) {
    created.put(path, FileChange.create(path, text));
  }

  /** Adds an edit; one that is there already is not added again. */
  boolean add(String path, TextEdit edit) {
    List<TextEdit> edits = draft(path).edits();
    boolean known = edit.end() > edit.start() && edits.contains(edit);
    if (!known && edits.stream().anyMatch(edit::overlaps)) {
      return false;
    }
    if (!known) {
      edits.add(edit);
    }
    return true;
  }

  /**
   * Replaces a value that is known to stand at a place, perhaps in quotes or with characters
   * escaped.
   *
   * @param value what it was read as
   * @return whether it stands there, so that it is replaced
   */
  boolean replace(Location at, String value, String replacement) {
    SourceText source = text(at.path());
    if (at.line() > source.lineCount()) {
      return false;
    }
    int start = source.offset(at);
    String written = source.slice(at);
    boolean quoted =
        written.length() > 1
            && (written.charAt(0) == '\'' || written.charAt(0) == '"')
            && written.charAt(written.length() - 1) == written.charAt(0);
    String inner = quoted ? written.substring(1, written.length() - 1) : written;
    int from = quoted ? start + 1 : start;
    String stripped = inner.strip();
    int lead = inner.length() - inner.stripLeading().length();
    return means(stripped, value.strip())
        && add(at.path(), new TextEdit(from + lead, from + lead + stripped.length(), replacement));
  }

  private static boolean means(String written, String value) {
    return written.equals(value)
        || written.replace("''", "'").equals(value)
        || HtmlCleaner.unescape(written.replaceAll("\\\\(\\p{Punct})", "$1")).equals(value);
  }

  /** The changed files, and those that move, by their new paths. */
  List<FileChange> changes(Map<String, String> moves) {
    SortedMap<String, FileChange> changes = new TreeMap<>(created);
    moves.forEach(
        (from, to) ->
            changes.put(to, new FileChange(Optional.of(from), to, java.util.Optional.empty())));
    drafts.forEach(
        (path, draft) -> {
          if (!draft.edits().isEmpty()) {
            String to = moves.getOrDefault(path, path);
            String after = TextEdit.apply(draft.source().text(), draft.edits());
            changes.put(
                to,
                new FileChange(
                    Optional.of(path),
                    to,
                    Optional.of(
                        new FileChange.Texts(
                            draft.mark() + draft.source().text(), draft.mark() + after))));
          }
        });
    return List.copyOf(changes.values());
  }
}
