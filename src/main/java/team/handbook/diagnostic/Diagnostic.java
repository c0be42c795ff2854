package team.handbook.diagnostic;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong: which rule says so, where, what, and how to mend it.
 *
 * <p>It has no severity: that is decided after collection, from settings.
 *
 * @param rule the rule that says so
 * @param location where
 * @param subject the target or id it is about, never a line number: with rule and file it is the
 *     fingerprint of the finding
 * @param message the fact, lower case, without a full stop
 * @param hint the action that mends it; empty where the message already says it
 * @param related other places that matter
 * @param fixes edits that are safe to apply without asking; all of them together mend it
 */
public record Diagnostic(
    Rule rule,
    Location location,
    String subject,
    String message,
    String hint,
    List<Related> related,
    List<Edit> fixes) {
  /** By place, rule, subject and message. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(diagnostic -> diagnostic.rule().id())
          .thenComparing(Diagnostic::subject)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** A finding without related places or repairs. */
  public Diagnostic(Rule rule, Location location, String subject, String message, String hint) {
    this(rule, location, subject, message, hint, List.of(), List.of());
  }

  /** The same finding, with other places that matter. */
  public Diagnostic withRelated(List<Related> places) {
    return new Diagnostic(rule, location, subject, message, hint, places, fixes);
  }

  /** The same finding, with a repair. */
  public Diagnostic withFixes(List<Edit> edits) {
    return new Diagnostic(rule, location, subject, message, hint, related, edits);
  }
}
