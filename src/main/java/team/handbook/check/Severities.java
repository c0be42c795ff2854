package team.handbook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Severity;
import team.handbook.model.Handbook;
import team.handbook.model.Settings;
import team.handbook.model.Waiver;

/**
 * Gives every diagnostic the severity that settings ask for, leaves out what is waived, and decides
 * what stops a publish.
 */
public final class Severities {
  private final Handbook handbook;
  private final LocalDate today;
  private final Map<String, List<Waiver>> waivers;
  private final Set<Waiver> used = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private Severities(Handbook handbook, LocalDate today) {
    this.handbook = handbook;
    this.today = today;
    this.waivers =
        handbook.waivers().stream()
            .collect(Collectors.groupingBy(waiver -> waiver.scope().start().path()));
  }

  /**
   * The findings that count, in the order of the files; what is off or waived is gone.
   *
   * @param today the day on which waivers are looked at
   */
  public static List<Finding> apply(Diagnostics diagnostics, Handbook handbook, LocalDate today) {
    Severities severities = new Severities(handbook, today);
    diagnostics.list().forEach(severities::weigh);
    handbook.waivers().forEach(severities::judge);
    return severities.findings.stream().sorted(Finding.ORDER).toList();
  }

  /**
   * The findings that count of a part of all there may be: of a command that asks other sites, or
   * those that are known before the rules run. Waivers hold for them too; whether waivers are over
   * or silence nothing is for {@link #apply} to say.
   */
  public static List<Finding> ofPart(Diagnostics diagnostics, Handbook handbook, LocalDate today) {
    Severities severities = new Severities(handbook, today);
    diagnostics.list().forEach(severities::weigh);
    return severities.findings.stream().sorted(Finding.ORDER).toList();
  }

  private void weigh(Diagnostic diagnostic) {
    List<Waiver> here =
        waivers.getOrDefault(diagnostic.location().path(), List.of()).stream()
            .filter(waiver -> waiver.rule().equals(diagnostic.rule()))
            .filter(waiver -> waiver.scope().contains(diagnostic.location()))
            .toList();
    used.addAll(here);
    if (here.stream().allMatch(waiver -> waiver.isExpired(today))) {
      add(diagnostic, diagnostic.rule().isCalendar() || !here.isEmpty());
    }
  }

  /** A waiver that is over, or that silences nothing, is itself a finding. */
  private void judge(Waiver waiver) {
    String rule = waiver.rule().id();
    if (waiver.isExpired(today)) {
      add(
          new Diagnostic(
              Rules.WAIVER,
              waiver.origin().of("until"),
              rule,
              "the waiver of \"" + rule + "\" ended on " + waiver.until().orElseThrow(),
              used.contains(waiver) || waiver.rule().needsNetwork()
                  ? "mend what it silenced, or give it a later \"until:\" and say why"
                  : "remove it; nothing is left to silence"),
          true);
    } else if (!used.contains(waiver) && !waiver.rule().needsNetwork()) {
      add(
          new Diagnostic(
              Rules.WAIVER,
              waiver.origin().self(),
              rule,
              "the waiver of \"" + rule + "\" silences nothing",
              "remove it"),
          waiver.rule().isCalendar());
    }
  }

  private void add(Diagnostic diagnostic, boolean calendar) {
    Severity severity = severity(diagnostic);
    if (severity != Severity.OFF) {
      findings.add(new Finding(diagnostic, severity, calendar));
    }
  }

  private Severity severity(Diagnostic diagnostic) {
    Rule rule = diagnostic.rule();
    // What blocks in every mode is an error whatever settings say.
    return rule.isBlocking()
        ? Severity.ERROR
        : handbook
            .teamOf(diagnostic.location().path())
            .flatMap(team -> team.rules().severity(rule))
            .orElseGet(() -> handbook.settings().severity(rule));
  }

  /**
   * Whether a finding stops a publish. Errors do, calendar findings apart; under {@code publish:
   * marked} only those that cannot be marked on a page; when strict, every warning does too.
   */
  public static boolean blocks(Finding finding, Settings settings, boolean strict) {
    if (finding.calendar()) {
      return false;
    }
    if (strict) {
      return true;
    }
    if (!finding.isError()) {
      return false;
    }
    return settings.publish() == Settings.Publish.CLEAN || blocksThoughKnown(finding);
  }

  /**
   * Whether a finding that was there before stops a publish: only what blocks in every mode does.
   */
  public static boolean blocksThoughKnown(Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    return !finding.calendar()
        && finding.isError()
        && (diagnostic.rule().isBlocking() || diagnostic.location().path().equals(Settings.FILE));
  }
}
