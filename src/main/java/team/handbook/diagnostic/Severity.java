package team.handbook.diagnostic;

import java.util.Locale;
import java.util.Optional;

/** How much a finding weighs. */
public enum Severity {
  ERROR,
  WARNING,
  OFF;

  /** The word used in settings and in every report. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of a word as it stands in settings, if it is one. */
  public static Optional<Severity> of(String word) {
    for (Severity severity : values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
