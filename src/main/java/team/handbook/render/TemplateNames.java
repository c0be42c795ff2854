package team.handbook.render;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.SourceText;

/**
 * Finds names in templates that no page will ever give them, when the theme loads: a template that
 * no page of today needs is checked too. What depends on the page is found when it is rendered.
 */
final class TemplateNames {
  /** What pages give to templates; a record's components are known, other values are not. */
  private static final Map<String, Class<?>> GIVEN =
      Map.ofEntries(
          Map.entry("about", AboutView.class),
          Map.entry("addresses", List.class),
          Map.entry("archive", List.class),
          Map.entry("block", BlockView.class),
          Map.entry("board", GoalBoardView.class),
          Map.entry("boards", List.class),
          Map.entry("broken", String.class),
          Map.entry("canonical", String.class),
          Map.entry("chapters", List.class),
          Map.entry("children", List.class),
          Map.entry("days", List.class),
          Map.entry("directory", DirectoryView.class),
          Map.entry("entries", List.class),
          Map.entry("home", HomeView.class),
          Map.entry("index", List.class),
          Map.entry("language", String.class),
          Map.entry("letters", List.class),
          Map.entry("loop", Object.class),
          Map.entry("marks", List.class),
          Map.entry("page", PageView.class),
          Map.entry("people", List.class),
          Map.entry("period", PeriodView.class),
          Map.entry("periods", List.class),
          Map.entry("person", PersonPageView.class),
          Map.entry("rituals", List.class),
          Map.entry("roadmap", RoadmapView.class),
          Map.entry("roadmaps", List.class),
          Map.entry("sheets", List.class),
          Map.entry("shell", ShellView.class),
          Map.entry("style", List.class),
          Map.entry("target", LinkView.class),
          Map.entry("team", TeamView.class),
          Map.entry("teams", List.class),
          Map.entry("terms", List.class),
          Map.entry("text", Map.class),
          Map.entry("unknown", String.class));

  /** What stands in lists, and so is not known by name. */
  private static final List<Class<?>> IN_LISTS =
      List.of(
          AboutView.Row.class,
          BlockView.Board.class,
          BlockView.Sheet.class,
          CardView.class,
          ChangeView.class,
          ChangeView.Day.class,
          ChapterView.class,
          CodeView.class,
          ContentsView.class,
          DayView.class,
          DirectoryView.Group.class,
          DirectoryView.Zone.class,
          FactView.class,
          GoalBoardView.Column.class,
          GoalCardView.class,
          GoalView.class,
          GoalsView.class,
          HomeView.Value.class,
          HoursView.class,
          HoursView.Bar.class,
          HoursView.Line.class,
          HoursView.Row.class,
          LegendView.class,
          LegendView.Column.class,
          LetterView.class,
          LetterView.Entry.class,
          LinkView.class,
          LogoView.class,
          MarksView.class,
          MarksView.Entry.class,
          MarksView.Listing.class,
          MarksView.Place.class,
          MeasureView.class,
          MilestoneView.class,
          NavView.class,
          NotFoundViews.Address.class,
          PeriodCardView.class,
          PersonPageView.Carried.class,
          PersonPageView.Held.class,
          PersonPageView.Local.class,
          PersonView.class,
          PhotoView.class,
          ReviewView.class,
          RitualView.class,
          RoadmapItemView.class,
          RoadmapView.class,
          RoadmapView.Month.class,
          RoadmapView.Stage.class,
          SprintView.class,
          SprintView.Span.class,
          SprintView.Work.class,
          StatusView.class,
          TeamRitualsView.class,
          TermView.class,
          WeekView.class,
          WeekView.Day.class,
          WeekView.Entry.class);

  /** The words of the template language itself that may stand where a name may. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "autoescape",
          "block",
          "contains",
          "else",
          "elseif",
          "embed",
          "empty",
          "endautoescape",
          "endblock",
          "endembed",
          "endfilter",
          "endfor",
          "endif",
          "endmacro",
          "endverbatim",
          "equals",
          "even",
          "extends",
          "false",
          "filter",
          "for",
          "from",
          "if",
          "import",
          "in",
          "include",
          "is",
          "iterable",
          "macro",
          "map",
          "none",
          "not",
          "null",
          "odd",
          "or",
          "set",
          "true",
          "verbatim",
          "with");

  private static final Pattern COMMENT = Pattern.compile("(?s)\\{#.*?#}");
  private static final Pattern CODE = Pattern.compile("(?s)\\{\\{(.*?)}}|\\{%(.*?)%}");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern DECLARED =
      Pattern.compile(
          "\\{%-?\\s*(?:for|set)\\s+(\\w+)|\\{%-?\\s*macro\\s+(\\w+)|[{,]\\s*[\"'](\\w+)[\"']\\s*:"
              + "|(\\w+)\\s*=(?!=)|\\{%-?\\s*(?:end)?block\\s+(\\w+)|\\bas\\s+(\\w+)");
  private static final Pattern PARAMETERS = Pattern.compile("\\{%-?\\s*macro\\s+\\w+\\(([^)]*)\\)");

  /** A name, and the first thing that is asked of it. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w.|])(?<!\\|\\s)([A-Za-z_]\\w*)(?:\\.([A-Za-z_]\\w*))?(?!\\w|\\s*\\()");

  private final Set<String> declared = new HashSet<>();
  private final Collection<String> texts;

  /** For templates of a theme, which may use each other's names; and its words. */
  TemplateNames(Collection<SourceText> templates, Collection<String> texts) {
    this.texts = texts;
    templates.forEach(this::declare);
  }

  /** Every name that some view has, for suggestions. */
  static Set<String> ofViews() {
    Set<String> names = new TreeSet<>();
    Stream.concat(GIVEN.values().stream(), IN_LISTS.stream())
        .filter(Class::isRecord)
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .map(RecordComponent::getName)
        .forEach(names::add);
    return names;
  }

  private void declare(SourceText template) {
    Matcher matcher = DECLARED.matcher(template.text());
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          declared.add(matcher.group(group));
        }
      }
    }
    Matcher parameters = PARAMETERS.matcher(template.text());
    while (parameters.find()) {
      declared.addAll(Arrays.asList(parameters.group(1).trim().split("\\W+", -1)));
    }
  }

  /** Reports the names of a template that nobody gives it. */
  void find(SourceText template, Diagnostics out) {
    Matcher code = CODE.matcher(blank(COMMENT, template.text()));
    while (code.find()) {
      int group = code.start(1) >= 0 ? 1 : 2;
      Matcher name = NAME.matcher(blank(TEXT, code.group(group)));
      while (name.find()) {
        check(template, code.start(group), name, out);
      }
    }
  }

  private void check(SourceText template, int offset, Matcher name, Diagnostics out) {
    String root = name.group(1);
    Class<?> type = GIVEN.get(root);
    if (declared.contains(root) || (KEYWORDS.contains(root) && type == null)) {
      return;
    }
    if (type == null) {
      Set<String> known = new TreeSet<>(GIVEN.keySet());
      known.addAll(declared);
      report(template, offset + name.start(1), root, known, out);
    } else if (name.group(2) != null) {
      Collection<String> known = parts(type);
      if (!known.isEmpty() && !known.contains(name.group(2))) {
        report(template, offset + name.start(2), name.group(2), known, out);
      }
    }
  }

  /** What may be asked of a value; empty if anything may. */
  private Collection<String> parts(Class<?> type) {
    if (type == Map.class) {
      return texts;
    }
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList()
        : List.of();
  }

  private static void report(
      SourceText template, int start, String name, Collection<String> known, Diagnostics out) {
    out.add(
        Rules.TEMPLATE,
        template.at(start, start + name.length()),
        name,
        "there is no \"" + name + "\" here",
        Suggestion.hint(name, known, "compare the line with the built-in theme's"));
  }

  /** The text with spaces in place of what matches, so that places stay. */
  private static String blank(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }
}
