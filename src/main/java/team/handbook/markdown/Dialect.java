package team.handbook.markdown;

/**
 * Which Markdown is read, and how it is written.
 *
 * @param extensions whether GitHub's extensions are on
 * @param site whether it is written for a site: headings of level 1 move down, code can be scrolled
 * @param ids whether headings, footnotes and authors' HTML have ids
 * @param rawHtml whether raw HTML is passed through untouched: for conformance tests, never a page
 */
record Dialect(boolean extensions, boolean site, boolean ids, boolean rawHtml) {
  /** What pages are written in. */
  static final Dialect PAGE = new Dialect(true, true, true, false);

  /**
   * What values of data files are written in. Several of them can stand on one page, so they have
   * no ids, and therefore no footnotes.
   */
  static final Dialect VALUE = new Dialect(true, true, false, false);

  /** CommonMark alone, as its examples are rendered. */
  static final Dialect COMMONMARK = new Dialect(false, false, false, true);

  /** CommonMark alone, sanitized. */
  static final Dialect SANITIZED = new Dialect(false, false, false, false);
}
