package team.handbook.routes;

import java.util.Optional;

/**
 * Where a link leads and what is wrong with it.
 *
 * @param target where it leads
 * @param problem what is wrong, if anything is
 */
public record Resolution(Target target, Optional<Problem> problem) {
  static Resolution fine(Target target) {
    return new Resolution(target, Optional.empty());
  }

  static Resolution with(Target target, Problem problem) {
    return new Resolution(target, Optional.of(problem));
  }

  static Resolution broken(Problem problem) {
    return with(new Target.Broken(), problem);
  }
}
