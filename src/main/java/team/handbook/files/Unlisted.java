package team.handbook.files;

import java.util.Set;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;

/**
 * What a tree leaves out, and what is said of it: the same for a folder on disk and for a revision,
 * so that a finding about one is recognised in the other. Paths count from the content folder.
 */
public final class Unlisted {
  /** How deep folders may lie. */
  public static final int MAX_DEPTH = 40;

  /** Folders of a content folder that are never looked into. */
  static final Set<String> NEVER = Set.of(".git", ".handbook", "node_modules");

  private Unlisted() {}

  /** Whether a folder of this name is never looked into. */
  public static boolean isSkipped(String folderName) {
    return NEVER.contains(folderName);
  }

  /** Whether a name holds what was no text; then the finding is added. */
  public static boolean isNoText(String path, String name, Diagnostics out) {
    if (name.indexOf(0xFFFD) >= 0) {
      unsafe(path, "the name \"" + name + "\" cannot be read as text", RENAME, out);
      return true;
    }
    return false;
  }

  /** Whether a name holds a backslash; then the finding is added. */
  public static boolean hasBackslash(String path, String name, Diagnostics out) {
    if (name.indexOf('\\') >= 0) {
      unsafe(path, "the name \"" + name + "\" holds a backslash", RENAME, out);
      return true;
    }
    return false;
  }

  private static final String RENAME = "rename it with letters, digits and hyphens";

  /** A folder lies too deep. */
  public static void tooDeep(String path, Diagnostics out) {
    out.add(
        Rules.TOO_COMPLEX,
        Location.file(path),
        path,
        "the folder lies more than " + MAX_DEPTH + " folders deep",
        "move it up");
  }

  /** A symbolic link leads to a folder in which it stands itself. */
  public static void leadsIntoItself(String path, Diagnostics out) {
    unsafe(path, "the symbolic link leads back into itself", REMOVE, out);
  }

  /** A symbolic link leads to what is not there. */
  public static void leadsNowhere(String path, Diagnostics out) {
    unsafe(path, "the symbolic link leads nowhere", REMOVE, out);
  }

  private static final String REMOVE = "remove the link, or put the file in its place";

  /**
   * A symbolic link leads out.
   *
   * @param top of what: the repository, or the folder
   */
  public static void leadsOut(String path, String top, Diagnostics out) {
    unsafe(
        path,
        "the symbolic link leads out of the " + top,
        "put a copy of the file in its place",
        out);
  }

  private static void unsafe(String path, String message, String hint, Diagnostics out) {
    out.add(Rules.UNSAFE_PATH, Location.file(path), path, message, hint);
  }
}
