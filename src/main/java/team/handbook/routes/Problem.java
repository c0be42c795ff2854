package team.handbook.routes;

import java.util.Optional;
import team.handbook.diagnostic.Rule;

/**
 * What is wrong with a link.
 *
 * @param rule the rule that says so
 * @param message the fact
 * @param hint the action
 * @param replacement the destination that is safe to write instead, if there is one
 */
public record Problem(Rule rule, String message, String hint, Optional<String> replacement) {
  Problem(Rule rule, String message, String hint) {
    this(rule, message, hint, Optional.empty());
  }
}
