package team.handbook.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.model.Team;

/** A folder of pages while the reading order is being worked out; it is the one mutable thing. */
final class Folder implements ReadingOrder.Node {
  final String path;
  final List<ReadingOrder.Node> own = new ArrayList<>();
  final TreeMap<String, Folder> folders = new TreeMap<>();
  final List<ReadingOrder.Node> listed = new ArrayList<>();
  final Set<String> meant = new HashSet<>();
  @Nullable Listing listing;
  @Nullable Folder parent;
  @Nullable Page index;

  Folder(String path, @Nullable Folder parent) {
    this.path = path;
    this.parent = parent;
  }

  /**
   * The order that somebody wrote down for a folder.
   *
   * @param name what it orders, for messages
   * @param file where it stands
   * @param place where to add what it leaves out, for messages
   * @param entries what it lists
   */
  record Listing(String name, String file, String place, List<FrontMatter.Entry> entries) {}

  /** A page in a folder. */
  record Leaf(Page page) implements ReadingOrder.Node {
    @Override
    public String name() {
      return page.path();
    }
  }

  /** A team that has no page of its own. */
  record TeamLeaf(Team team) implements ReadingOrder.Node {
    @Override
    public String name() {
      return "teams/" + team.id();
    }
  }

  @Override
  public String name() {
    return path;
  }

  /** Takes the order that the own page gives. */
  void listByIndex() {
    Page own = index;
    if (own != null) {
      own.meta()
          .pages()
          .ifPresent(
              entries -> listing = new Listing(own.path(), own.path(), "its \"pages:\"", entries));
    }
  }

  /** Whether this folder is another one or stands somewhere above it. */
  boolean holds(Folder other) {
    for (Folder at = other; at != null; at = at.parent) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }
}
