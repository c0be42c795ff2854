package team.handbook.content;

import java.util.Locale;

/** Makes a title of a file or folder name. */
final class Title {
  private Title() {}

  /** {@code how-we_work.md} → "How we work"; a name with capitals or spaces keeps them. */
  static String ofName(String name) {
    String stem = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    String words = stem.replace('-', ' ').replace('_', ' ').strip().replaceAll(" +", " ");
    if (words.isEmpty()) {
      return name;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
