package team.handbook.history;

import java.util.SortedMap;
import java.util.TreeMap;

/** What stands at a path of a revision. */
sealed interface TreeEntry {
  /**
   * A file.
   *
   * @param object its name in Git's store
   * @param size in bytes; -1 where this clone has not got it
   */
  record File(String object, long size) implements TreeEntry {}

  /**
   * A symbolic link.
   *
   * @param object the name of the text that says where it leads
   */
  record Link(String object) implements TreeEntry {}

  /** Another repository, of which this one has only the name of a commit. */
  record Module() implements TreeEntry {}

  /**
   * A folder.
   *
   * @param entries by name
   */
  record Folder(SortedMap<String, TreeEntry> entries) implements TreeEntry {

    /** Adds what a line of {@code git ls-tree -l} says: mode, type, object, size, tab, path. */
    void addLine(String line) {
      int tab = line.indexOf('\t');
      String[] head = line.substring(0, tab).split(" +", -1);
      TreeEntry entry =
          switch (head[0]) {
            case "120000" -> new Link(head[2]);
            case "160000" -> new Module();
            default -> new File(head[2], head[3].matches("\\d+") ? Long.parseLong(head[3]) : -1);
          };
      add(line.substring(tab + 1), entry);
    }

    private void add(String path, TreeEntry entry) {
      Folder folder = this;
      int from = 0;
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
        TreeEntry next =
            folder.entries.computeIfAbsent(
                path.substring(from, slash), name -> new Folder(new TreeMap<>()));
        if (!(next instanceof Folder below)) {
          return;
        }
        folder = below;
        from = slash + 1;
      }
      folder.entries.put(path.substring(from), entry);
    }
  }
}
