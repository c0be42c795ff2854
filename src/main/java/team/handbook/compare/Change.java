package team.handbook.compare;

/** What happened to a page or a record. */
public enum Change {
  ADDED,
  CHANGED,
  /** Its address is another; it may have changed too. */
  MOVED,
  REMOVED
}
