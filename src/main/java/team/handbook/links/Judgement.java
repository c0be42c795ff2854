package team.handbook.links;

import java.util.Optional;

/**
 * A verdict with its reason.
 *
 * @param why as it follows the address in a sentence, such as "answers 404 (not found)"; empty
 *     where it is well
 * @param to where it has moved
 */
public record Judgement(Verdict verdict, String why, Optional<String> to) {
  static Judgement ok() {
    return new Judgement(Verdict.OK, "", Optional.empty());
  }

  static Judgement moved(String to) {
    return new Judgement(Verdict.MOVED, "", Optional.of(to));
  }

  static Judgement dead(String why) {
    return new Judgement(Verdict.DEAD, why, Optional.empty());
  }

  static Judgement suspect(String why) {
    return new Judgement(Verdict.SUSPECT, why, Optional.empty());
  }

  static Judgement unknown(String why) {
    return new Judgement(Verdict.UNKNOWN, why, Optional.empty());
  }
}
