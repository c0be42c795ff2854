package team.handbook.foreign;

import java.util.ArrayList;
import java.util.List;

/** What is to be told of a folder, one sentence each, lower case; of very many, only the first. */
public final class Notes {
  private static final int MOST_NOTES = 30;
  private static final int MOST_NAMES = 5;

  private final List<String> notes = new ArrayList<>();

  /** Adds a note. */
  public void add(String note) {
    notes.add(note);
  }

  /** Adds notes. */
  public void addAll(List<String> more) {
    notes.addAll(more);
  }

  /**
   * Adds a note of how many there are of something, and of the first of them; none where there are
   * none.
   *
   * @param one what is said of one of them, after its number
   * @param many what is said of several
   */
  public void add(List<String> names, String one, String many) {
    if (!names.isEmpty()) {
      int more = names.size() - MOST_NAMES;
      notes.add(
          names.size()
              + " "
              + (names.size() == 1 ? one : many)
              + ": "
              + String.join(", ", names.stream().limit(MOST_NAMES).toList())
              + (more > 0 ? " and " + more + " more" : ""));
    }
  }

  /** The notes. */
  public List<String> list() {
    List<String> list = new ArrayList<>(notes.stream().limit(MOST_NOTES).toList());
    int more = notes.size() - MOST_NOTES;
    if (more > 0) {
      list.add("and " + more + " more like these");
    }
    return List.copyOf(list);
  }
}
