package team.handbook.compare;

import java.util.Optional;

/**
 * What differs in a text.
 *
 * @param words words added and removed
 * @param headings headings added, removed and renamed
 * @param links links added and removed
 * @param images images added and removed
 * @param formatting whether words are set otherwise, where nothing else differs
 * @param anchor the id of the first heading whose section differs; empty for the top of the page
 */
public record TextChange(
    Count words,
    HeadingChanges headings,
    Count links,
    Count images,
    boolean formatting,
    Optional<String> anchor) {

  /** How many were added, and how many removed. */
  public record Count(int added, int removed) {
    /** Nothing. */
    public static final Count NONE = new Count(0, 0);

    /** Whether there are none. */
    public boolean isNone() {
      return added == 0 && removed == 0;
    }
  }

  /** A text that is there as a whole, or gone as a whole. */
  static TextChange whole(Count words) {
    return new TextChange(
        words, HeadingChanges.NONE, Count.NONE, Count.NONE, false, Optional.empty());
  }

  /** Whether nothing differs. */
  public boolean isNone() {
    return words.isNone() && headings.isNone() && links.isNone() && images.isNone() && !formatting;
  }
}
