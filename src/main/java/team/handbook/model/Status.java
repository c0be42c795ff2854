package team.handbook.model;

import team.handbook.yaml.Types;

/** How a goal or a milestone stands. */
public enum Status {
  PLANNED,
  ON_TRACK,
  AT_RISK,
  BLOCKED,
  IN_REVIEW,
  DONE,
  MISSED,
  DROPPED;

  /** Whether it is an end: reached, missed or given up. */
  public boolean isFinal() {
    return this == DONE || this == MISSED || this == DROPPED;
  }

  /** The word in data files. */
  public String word() {
    return Types.word(this);
  }
}
