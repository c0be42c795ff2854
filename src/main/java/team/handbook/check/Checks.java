package team.handbook.check;

import java.util.List;
import team.handbook.diagnostic.Diagnostics;

/**
 * The catalogue of what is checked once the whole handbook is known. What can be seen in one file
 * is found while that file is read.
 */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new UnknownReferenceRule(),
          new UnknownSprintRule(),
          new DepartedPersonRule(),
          new LeadNotMemberRule(),
          new MemberTwiceRule(),
          new TeamCycleRule(),
          new TeamSizeRule(),
          new PersonWithoutTeamRule(),
          new EmptyTeamRule(),
          new GoalOwnersRule(),
          new GoalOverlapRule(),
          new GoalMeasurableRule(),
          new GoalMissingRule(),
          new GoalOutdatedRule(),
          new GoalUnfinishedRule(),
          new GoalLoadRule(),
          new GoalStatusRule(),
          new SprintAloneRule(),
          new RitualDateRule(),
          new RitualHoursRule(),
          new RitualDuplicateRule(),
          new LinkRules(),
          new LostUrlRule(),
          new LostAnchorRule(),
          new FileSizeRule(),
          new PrivateFileRule(),
          new SvgScriptRule(),
          new MissingOwnerRule(),
          new StalePageRule(),
          new CodeOwnersRule(),
          new OwnHostRule(),
          new ExemptionRule(),
          new StartPathRule());

  private Checks() {}

  /**
   * Runs every rule.
   *
   * @param out what was found while reading; what the rules find is added
   */
  public static void run(Subject subject, Diagnostics out) {
    Damage damage = Damage.of(subject.handbook(), out);
    Diagnostics found = new Diagnostics();
    ALL.forEach(check -> check.run(subject, found));
    found.list().stream().filter(finding -> !damage.explains(finding)).forEach(out::add);
  }

  /** Runs the rules about links alone, which need no more than the links. */
  public static void links(Subject subject, Diagnostics out) {
    new LinkRules().run(subject, out);
  }
}
