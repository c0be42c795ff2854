package team.handbook.render;

import java.time.LocalDate;
import java.util.Optional;

/** Knows on which day a source file was last changed. */
@FunctionalInterface
public interface Dates {
  /**
   * The day of the last change.
   *
   * @param source the file, relative to the content folder
   * @return empty where it is not known, never a guess
   */
  Optional<LocalDate> of(String source);
}
