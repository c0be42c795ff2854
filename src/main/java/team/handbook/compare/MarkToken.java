package team.handbook.compare;

import java.util.List;

/**
 * A word of a page, or an image in its text.
 *
 * @param key what it is compared by: the word, how it is set, and where it leads
 * @param word the word alone
 * @param start its offset in the HTML
 * @param wordEnd the offset after it
 * @param end the offset after the white space that follows it
 * @param spaced whether white space stands before it
 * @param format the elements that say how it is set, the outermost first
 * @param gone what is written for it where it is no more: safe HTML
 */
record MarkToken(
    String key,
    String word,
    int start,
    int wordEnd,
    int end,
    boolean spaced,
    List<String> format,
    String gone) {
  MarkToken {
    format = List.copyOf(format);
  }

  /** The same word in an element, which need not be written again if it is one that sets it. */
  MarkToken inside(String element) {
    boolean again = !format.isEmpty() && format.get(0).equals(element);
    List<String> left = again ? format.subList(1, format.size()) : format;
    return new MarkToken(key, word, start, wordEnd, end, spaced, left, gone);
  }

  /** The same word with the white space after it. */
  MarkToken until(int after) {
    return new MarkToken(key, word, start, wordEnd, after, spaced, format, gone);
  }
}
