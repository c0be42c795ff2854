package team.handbook.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import team.handbook.files.SiteFolder;
import team.handbook.files.SiteFolder.Found;
import team.handbook.files.SiteFolder.Kind;

/**
 * What remains to be done to a site whose files are all staged. Every step can be repeated, so that
 * a process which is killed at any of them is followed by one that starts from the first.
 */
final class Journal {
  private static final String HEADER = "handbook journal 1";

  private Journal() {}

  /**
   * A file of the last build that is to be removed.
   *
   * @param stale its path
   * @param before the staged file that needs its place; "" where none does
   */
  record Removal(String stale, String before) implements Comparable<Removal> {
    private static final Comparator<Removal> ORDER =
        Comparator.comparing(Removal::stale).thenComparing(Removal::before);

    static Removal of(String stale) {
      return new Removal(stale, "");
    }

    @Override
    public int compareTo(Removal other) {
      return ORDER.compare(this, other);
    }
  }

  /** Whether there is a journal, that is, whether a publication was cut short. */
  static boolean isOpen(SiteFolder folder) {
    return folder.find(Names.JOURNAL).kind() == Kind.FILE;
  }

  /** Writes the journal. From here on the new site is certain. */
  static void begin(SiteFolder folder, List<Removal> removals) {
    List<String> entries = new ArrayList<>();
    for (Removal removal : removals) {
      entries.add(removal.stale());
      entries.add(removal.before());
    }
    Manifest.writeEntries(folder, Names.NEXT_JOURNAL, HEADER, entries);
    folder.move(Names.NEXT_JOURNAL, Names.JOURNAL);
  }

  /**
   * Does what the journal says. One that cannot be read was never begun, and is thrown away.
   *
   * @return whether there was one
   */
  static boolean finish(SiteFolder folder) {
    if (!isOpen(folder)) {
      return false;
    }
    Optional<List<String>> entries = Manifest.entries(folder, Names.JOURNAL, HEADER);
    if (entries.isEmpty()) {
      folder.delete(Names.JOURNAL);
      return false;
    }
    carryOut(folder, removals(folder, entries.get()));
    folder.delete(Names.JOURNAL);
    folder.deleteTree(Names.STAGED);
    return true;
  }

  private static void carryOut(SiteFolder folder, List<Removal> removals) {
    for (Removal removal : removals) {
      if (!removal.before().isEmpty() && isStaged(folder, removal.before())) {
        remove(folder, removal.stale());
      }
    }
    if (folder.entry(Names.STAGED) == Kind.FOLDER) {
      place(folder, Names.STAGED, "");
    }
    removals.stream()
        .filter(removal -> removal.before().isEmpty())
        .forEach(removal -> remove(folder, removal.stale()));
    if (folder.entry(Names.NEXT_MANIFEST) == Kind.FILE) {
      folder.move(Names.NEXT_MANIFEST, Names.MANIFEST);
    }
  }

  /** Throws away what was staged without a journal. */
  static void discard(SiteFolder folder) {
    folder.deleteTree(Names.STAGED);
    folder.deleteTree(Names.NEXT_MANIFEST);
    folder.deleteTree(Names.NEXT_JOURNAL);
  }

  private static List<Removal> removals(SiteFolder folder, List<String> entries) {
    List<Removal> removals = new ArrayList<>();
    for (int i = 0; i + 1 < entries.size(); i += 2) {
      Removal removal = new Removal(entries.get(i), entries.get(i + 1));
      // Like a manifest, a journal may come from anywhere.
      if (isSafe(folder, removal.stale())
          && (removal.before().isEmpty() || isSafe(folder, removal.before()))) {
        removals.add(removal);
      }
    }
    return removals;
  }

  private static boolean isSafe(SiteFolder folder, String path) {
    return Names.isPublishable(path) && folder.contains(path);
  }

  private static boolean isStaged(SiteFolder folder, String path) {
    String staged = Names.STAGED + "/" + path;
    Found found = folder.find(staged);
    return found.kind() == Kind.FILE && found.at().equals(staged);
  }

  /** Moves what is staged to its place: whole folders where there are none yet. */
  private static void place(SiteFolder folder, String staged, String target) {
    for (String from : folder.list(staged)) {
      String name = from.substring(staged.length() + 1);
      String to = target.isEmpty() ? name : target + "/" + name;
      Kind kind = folder.entry(from);
      if (kind == Kind.FOLDER && folder.entry(to) == Kind.FOLDER) {
        place(folder, from, to);
      } else if (kind == Kind.FILE || kind == Kind.FOLDER) {
        folder.move(from, to);
      }
    }
  }

  /** Removes a file, and the folders that are empty without it. */
  private static void remove(SiteFolder folder, String path) {
    Found found = folder.find(path);
    if (found.kind() == Kind.FILE && found.at().equals(path)) {
      folder.delete(path);
    }
    String above = Names.folder(path);
    while (!above.isEmpty() && isGone(folder, above)) {
      above = Names.folder(above);
    }
  }

  private static boolean isGone(SiteFolder folder, String path) {
    Kind kind = folder.find(path).kind();
    return kind == Kind.ABSENT || (kind == Kind.FOLDER && folder.delete(path));
  }
}
