package team.handbook.serve;

import team.handbook.Outcome;

/** Is told what happens, to say it in the terminal. */
public interface Listener {
  /**
   * The handbook was read; or a page was made that showed more that is wrong.
   *
   * @param seconds how long that took
   */
  void read(Outcome outcome, double seconds);

  /**
   * The handbook could not be read.
   *
   * @param why in a sentence
   */
  void failed(String why);

  /** Something failed that is a bug. */
  void bug(Throwable failure);
}
