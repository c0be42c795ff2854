package team.handbook.check;

import team.handbook.diagnostic.Diagnostics;

/** One check of a whole handbook. */
@FunctionalInterface
interface Check {
  void run(Subject subject, Diagnostics out);
}
