package team.handbook.markdown;

/**
 * Which Markdown is read.
 *
 * @param extensions whether GitHub's extensions are on
 * @param headingIds whether headings have ids, and those of level 1 move down
 * @param rawHtml whether raw HTML is passed through untouched: for conformance tests, never a page
 */
record Dialect(boolean extensions, boolean headingIds, boolean rawHtml) {
  /** What pages are written in. */
  static final Dialect PAGE = new Dialect(true, true, false);

  /** CommonMark alone, as its examples are rendered. */
  static final Dialect COMMONMARK = new Dialect(false, false, true);

  /** CommonMark alone, sanitized. */
  static final Dialect SANITIZED = new Dialect(false, false, false);
}
