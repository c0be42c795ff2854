package team.handbook.publish;

import java.util.Locale;

/** The names of what publishing keeps in an output folder, and of what it never touches. */
final class Names {
  /** Where publishing keeps its own files. */
  static final String OWN = ".handbook";

  /** Held by the process that writes. */
  static final String LOCK = OWN + "/lock";

  /** The paths of the published files. */
  static final String MANIFEST = OWN + "/manifest";

  /** The manifest of the site that is being staged. */
  static final String NEXT_MANIFEST = OWN + "/manifest-next";

  /** What remains to be done; once it is there, it will be done. */
  static final String JOURNAL = OWN + "/journal";

  /** A journal that is still being written. */
  static final String NEXT_JOURNAL = OWN + "/journal-next";

  /** Files that are new or have other bytes. */
  static final String STAGED = OWN + "/staged";

  private Names() {}

  /**
   * Whether a path may be written and removed: relative, without empty, {@code .} or {@code ..}
   * parts, and not in Git's folder nor in ours. Manifests are held to it too, because what they
   * name is deleted, and anyone may have written them.
   */
  static boolean isPublishable(String path) {
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\0') >= 0) {
        return false;
      }
      String folded = part.toLowerCase(Locale.ROOT);
      if (folded.equals(".git") || folded.equals(OWN)) {
        return false;
      }
    }
    return true;
  }

  /** The same for every spelling that a disk which ignores case takes for one name. */
  static String fold(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  /** The folder of a path; "" at the top. */
  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
