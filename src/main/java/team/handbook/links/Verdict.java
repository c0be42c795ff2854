package team.handbook.links;

import java.util.Locale;

/** What came of asking an address of another site. */
public enum Verdict {
  /** It answers, perhaps after a redirect that is meant to stay. */
  OK,
  /** It answers elsewhere, and for good (301, 308). */
  MOVED,
  /** It is gone: 404, 410, no such host, or a host whose certificate is another's. */
  DEAD,
  /** Something is wrong that may pass: 5xx, no answer in time, a circle of redirects. */
  SUSPECT,
  /** It cannot be told from here: 401, 403, 429, 999, a challenge, or no time to ask. */
  UNKNOWN;

  /** The verdict in lower case, as it is shown and kept. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the link works for readers. */
  boolean isSuccess() {
    return this == OK || this == MOVED;
  }
}
