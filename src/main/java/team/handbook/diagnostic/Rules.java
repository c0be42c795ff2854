package team.handbook.diagnostic;

import static team.handbook.diagnostic.Rule.Group.DATA;
import static team.handbook.diagnostic.Rule.Group.ENGINE;
import static team.handbook.diagnostic.Rule.Group.GOALS;
import static team.handbook.diagnostic.Rule.Group.PAGES;
import static team.handbook.diagnostic.Rule.Group.PEOPLE;
import static team.handbook.diagnostic.Rule.Group.RITUALS;
import static team.handbook.diagnostic.Rule.Trait.BLOCKING;
import static team.handbook.diagnostic.Rule.Trait.CALENDAR;
import static team.handbook.diagnostic.Rule.Trait.NETWORK;
import static team.handbook.diagnostic.Rule.Unit.BYTES;
import static team.handbook.diagnostic.Rule.Unit.DAYS;
import static team.handbook.diagnostic.Rule.Unit.ITEMS;
import static team.handbook.diagnostic.Severity.ERROR;
import static team.handbook.diagnostic.Severity.OFF;
import static team.handbook.diagnostic.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.diagnostic.Rule.Group;
import team.handbook.diagnostic.Rule.Parameter;
import team.handbook.diagnostic.Rule.Trait;

/** The catalogue: every rule there is, in the order in which the guide lists them. */
public final class Rules {
  private static final List<Rule> CATALOGUE = new ArrayList<>();

  public static final Rule YAML_SYNTAX =
      rule(
          "yaml-syntax",
          DATA,
          ERROR,
          "YAML that cannot be read, or that uses what data files may not use");
  public static final Rule UNKNOWN_KEY =
      rule("unknown-key", DATA, ERROR, "a key that the data type does not have");
  public static final Rule FOREIGN_KEY =
      rule("foreign-key", DATA, WARNING, "front matter keys that belong to another generator");
  public static final Rule MISSING_KEY =
      rule("missing-key", DATA, ERROR, "a required key that is not there");
  public static final Rule WRONG_TYPE =
      rule("wrong-type", DATA, ERROR, "a value of another kind than its key needs");
  public static final Rule DUPLICATE_KEY =
      rule("duplicate-key", DATA, ERROR, "the same key, id or name given twice");
  public static final Rule ID_FORMAT =
      rule(
          "id-format", DATA, ERROR, "an id or file name that is not in kebab-case, or is reserved");
  public static final Rule UNKNOWN_FILE =
      rule("unknown-file", DATA, ERROR, "a YAML file under data/ that no data type claims");
  public static final Rule UNKNOWN_REFERENCE =
      rule(
          "unknown-reference",
          DATA,
          ERROR,
          "a person, team or goal that is named but does not exist");
  public static final Rule UNSAFE_URL =
      rule(
          "unsafe-url",
          DATA,
          ERROR,
          "an address whose scheme is not http, https, mailto or tel",
          BLOCKING);
  public static final Rule PLACEHOLDER_VALUE =
      rule("placeholder-value", DATA, WARNING, "a value that only holds the place of one");

  public static final Rule DEPARTED_PERSON =
      rule(
          "departed-person",
          PEOPLE,
          WARNING,
          "someone who has left but is still a member, a lead or an owner, or is linked to",
          CALENDAR);

  public static final Rule LEAD_NOT_MEMBER =
      rule("lead-not-member", PEOPLE, ERROR, "a lead who is not a member of the team");
  public static final Rule TEAM_CYCLE =
      rule("team-cycle", PEOPLE, ERROR, "teams that are part of each other in a circle");
  public static final Rule TEAM_SIZE =
      rule(
          "team-size",
          PEOPLE,
          OFF,
          List.of(
              new Parameter("min", ITEMS, 2, "how many members a team needs"),
              new Parameter("max", ITEMS, 6, "how many members a team may have")),
          "a team with too few or too many members",
          CALENDAR);
  public static final Rule PERSON_WITHOUT_TEAM =
      rule("person-without-team", PEOPLE, OFF, "someone who is here and in no team", CALENDAR);
  public static final Rule EMPTY_TEAM =
      rule("empty-team", PEOPLE, WARNING, "a team in which nobody is", CALENDAR);

  public static final Rule GOAL_OWNERS =
      rule(
          "goal-owners",
          GOALS,
          WARNING,
          List.of(new Parameter("min", ITEMS, 2, "how many owners a goal needs")),
          "a goal with too few owners");
  public static final Rule GOAL_OVERLAP =
      rule(
          "goal-overlap",
          GOALS,
          WARNING,
          List.of(
              new Parameter("hours", ITEMS, 2, "how many hours a day the owners must share"),
              new Parameter(
                  "days", ITEMS, 3, "on how many days of each week they must share them")),
          "a goal whose owners work too few hours at the same time");
  public static final Rule GOAL_MEASURABLE =
      rule("goal-measurable", GOALS, WARNING, "a goal without a measure, milestone or done_when");
  public static final Rule GOAL_MISSING =
      rule(
          "goal-missing",
          GOALS,
          OFF,
          List.of(new Parameter("grace", DAYS, 0, "how long a new period may go without goals")),
          "a team without goals for today",
          CALENDAR);
  public static final Rule GOAL_OUTDATED =
      rule(
          "goal-outdated",
          GOALS,
          WARNING,
          List.of(new Parameter("after", DAYS, 45, "how long a number holds")),
          "a measure of a goal under way whose number is old",
          CALENDAR);
  public static final Rule GOAL_UNFINISHED =
      rule(
          "goal-unfinished",
          GOALS,
          WARNING,
          List.of(new Parameter("grace", DAYS, 0, "how long after the period it may stay open")),
          "a goal of a period that is over of which nobody said how it ended",
          CALENDAR);
  public static final Rule GOAL_LOAD =
      rule(
          "goal-load",
          GOALS,
          OFF,
          List.of(new Parameter("max", ITEMS, 3, "how many goals a person may carry at a time")),
          "someone who carries too many goals at a time");
  public static final Rule GOAL_STATUS =
      rule("goal-status", GOALS, WARNING, "a goal whose status and numbers do not agree");

  public static final Rule SPRINT_ALONE =
      rule("sprint-alone", GOALS, WARNING, "a milestone of a sprint that one person carries alone");

  public static final Rule RITUAL_DATE =
      rule("ritual-date", RITUALS, WARNING, "a day of a ritual on which it does not take place");
  public static final Rule RITUAL_HOURS =
      rule(
          "ritual-hours",
          RITUALS,
          WARNING,
          "a ritual outside the working hours of someone who comes",
          CALENDAR);
  public static final Rule RITUAL_DUPLICATE =
      rule("ritual-duplicate", RITUALS, WARNING, "a ritual that is written down twice");

  public static final Rule BROKEN_LINK =
      rule("broken-link", PAGES, ERROR, "a link to a page, record or file that is not there");
  public static final Rule BROKEN_ANCHOR =
      rule("broken-anchor", PAGES, ERROR, "a link to a heading or id that the page does not have");
  public static final Rule ANCHOR_SPELLING =
      rule(
          "anchor-spelling",
          PAGES,
          WARNING,
          "a link to an id that is spelt with other case or punctuation");
  public static final Rule BROKEN_IMAGE =
      rule("broken-image", PAGES, ERROR, "an image that is not there, or is spelt in another case");
  public static final Rule AMBIGUOUS_LINK =
      rule(
          "ambiguous-link",
          PAGES,
          WARNING,
          "a link that means one page as a file and another as a URL");
  public static final Rule SELF_LINK =
      rule("self-link", PAGES, WARNING, "an absolute link to the handbook's own site");
  public static final Rule REDIRECTED_LINK =
      rule("redirected-link", PAGES, WARNING, "a link to an old address of a page");
  public static final Rule DEAD_LINK =
      rule(
          "dead-link", PAGES, ERROR, "a link to another site that leads nowhere any more", NETWORK);
  public static final Rule MOVED_LINK =
      rule("moved-link", PAGES, WARNING, "a link to another site that has moved for good", NETWORK);
  public static final Rule REDIRECT_LOOP =
      rule(
          "redirect-loop",
          PAGES,
          ERROR,
          "an alias that never leads anywhere: it is the address of its own page or of a generated one");
  public static final Rule LOST_URL =
      rule(
          "lost-url",
          PAGES,
          ERROR,
          "a published address that leads nowhere any more, compared with a revision");
  public static final Rule LOST_ANCHOR =
      rule(
          "lost-anchor",
          PAGES,
          WARNING,
          "an id that a page had and has no more, compared with a revision");
  public static final Rule ORPHAN_PAGE =
      rule("orphan-page", PAGES, WARNING, "a page that its section's reading order leaves out");
  public static final Rule MISSING_PAGE =
      rule("missing-page", PAGES, ERROR, "a page in the reading order that does not exist");
  public static final Rule LISTED_TWICE =
      rule("listed-twice", PAGES, ERROR, "a page that stands in the reading order twice");
  public static final Rule URL_COLLISION =
      rule("url-collision", PAGES, ERROR, "two pages at one address, ignoring case", BLOCKING);
  public static final Rule LEFTOVER_MARKUP =
      rule(
          "leftover-markup",
          PAGES,
          WARNING,
          "template tags of another generator left in the prose");
  public static final Rule MERGE_CONFLICT =
      rule("merge-conflict", PAGES, ERROR, "a Git conflict marker left in a file", BLOCKING);
  public static final Rule REMOVED_HTML =
      rule("removed-html", PAGES, WARNING, "HTML that is not published as it stands");
  public static final Rule REMOTE_IMAGE =
      rule("remote-image", PAGES, WARNING, "an image from a host that settings do not list");
  public static final Rule UNPUBLISHABLE_FILE =
      rule(
          "unpublishable-file", PAGES, WARNING, "a link to a file of a kind that is not published");
  public static final Rule DUPLICATE_ID =
      rule("duplicate-id", PAGES, WARNING, "an explicit id that stands on the page twice");
  public static final Rule UNKNOWN_BLOCK =
      rule(
          "unknown-block",
          PAGES,
          WARNING,
          "a block that Handbook does not know, or that cannot be shown where it stands");
  public static final Rule INCLUDE_CYCLE =
      rule("include-cycle", PAGES, WARNING, "a file that includes itself, through others or not");
  public static final Rule HEADING_ORDER =
      rule("heading-order", PAGES, WARNING, "a heading that skips a level");
  public static final Rule UNDEFINED_REFERENCE =
      rule("undefined-reference", PAGES, ERROR, "a link or footnote whose definition is missing");
  public static final Rule UNUSED_DEFINITION =
      rule("unused-definition", PAGES, OFF, "a link or footnote definition that nothing refers to");
  public static final Rule IMAGE_ALT =
      rule("image-alt", PAGES, WARNING, "an image without a text that says what it shows");
  public static final Rule MISSING_OWNER =
      rule("missing-owner", PAGES, OFF, "a page that nobody answers for");
  public static final Rule STALE_PAGE =
      rule(
          "stale-page",
          PAGES,
          WARNING,
          List.of(new Parameter("grace", DAYS, 0, "how long a review may be overdue")),
          "a page whose date of review has passed",
          CALENDAR);
  public static final Rule PRIVATE_MARKER =
      rule(
          "private-marker",
          PAGES,
          ERROR,
          "a word or a host that settings do not let out of the house",
          BLOCKING);
  public static final Rule SVG_SCRIPT =
      rule("svg-script", PAGES, ERROR, "an SVG image that could run a script", BLOCKING);
  public static final Rule FILE_SIZE =
      rule(
          "file-size",
          PAGES,
          WARNING,
          List.of(
              new Parameter("image", BYTES, 1_000_000, "how large an image may be"),
              new Parameter("file", BYTES, 20_000_000, "how large another file may be")),
          "an image or a file that takes long to load");
  public static final Rule CODEOWNERS =
      rule("codeowners", PAGES, OFF, "an entry of CODEOWNERS that does not fit the handbook");

  public static final Rule WAIVER =
      rule("waiver", ENGINE, ERROR, "a waiver that is over, or that silences nothing");
  public static final Rule EXEMPTION =
      rule(
          "exemption",
          ENGINE,
          ERROR,
          "an entry of data/external-links.yml that is over, or that no link needs",
          CALENDAR);
  public static final Rule ENCODING =
      rule("encoding", ENGINE, ERROR, "a file that is not valid UTF-8");
  public static final Rule TOO_LARGE =
      rule("too-large", ENGINE, ERROR, "a file that is larger than Handbook reads");
  public static final Rule TOO_COMPLEX =
      rule(
          "too-complex", ENGINE, ERROR, "text whose structure would take unbounded time or memory");
  public static final Rule UNSAFE_PATH =
      rule("unsafe-path", ENGINE, ERROR, "a file or link that leads out of the handbook", BLOCKING);
  public static final Rule TEMPLATE =
      rule("template", ENGINE, ERROR, "a template that cannot be used", BLOCKING);
  public static final Rule CONTRAST =
      rule("contrast", ENGINE, ERROR, "colours of the theme that cannot be told apart well enough");

  private static final List<Rule> ALL = List.copyOf(CATALOGUE);

  private Rules() {}

  /** Every rule, in the order of the guide. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rule of an id, if there is one. */
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static Rule rule(
      String id, Group group, Severity severity, String summary, Trait... traits) {
    return register(new Rule(id, group, severity, Set.of(traits), List.of(), summary));
  }

  private static Rule rule(
      String id,
      Group group,
      Severity severity,
      List<Parameter> parameters,
      String summary,
      Trait... traits) {
    return register(new Rule(id, group, severity, Set.of(traits), parameters, summary));
  }

  private static Rule register(Rule rule) {
    CATALOGUE.add(rule);
    return rule;
  }
}
