package team.handbook.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.report.RulePage;

/** The command {@code explain}: what the guide says about a rule, or which rules there are. */
@Command(
    name = "explain",
    description = "Explains a rule: what it catches, why, and how to mend it.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final int WIDTH = 80;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "RULE",
      arity = "0..1",
      description = "The rule, such as broken-link; without it, all rules are listed.")
  private String name = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name.isEmpty()) {
      list(out);
    } else {
      explain(rule(), out);
    }
    return Main.CLEAN;
  }

  private Rule rule() {
    List<String> ids = Rules.all().stream().map(Rule::id).toList();
    return Rules.find(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no rule \""
                        + name
                        + "\"; "
                        + Suggestion.hint(name, ids, "\"handbook explain\" lists them")));
  }

  private static void list(PrintWriter out) {
    int width = Rules.all().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (Rule.Group group : Rule.Group.values()) {
      out.println(word(group));
      for (Rule rule : Rules.all()) {
        if (rule.group() == group) {
          out.printf(
              Locale.ROOT,
              "  %-" + width + "s  %-7s  %s%n",
              rule.id(),
              rule.severity().word(),
              rule.summary());
        }
      }
      out.println();
    }
    out.println("Say \"handbook explain RULE\" for one of them.");
  }

  private static void explain(Rule rule, PrintWriter out) {
    RulePage page = RulePage.of(rule);
    out.println(rule.id() + ": " + rule.summary());
    out.println();
    out.println(
        word(rule.group())
            + ", "
            + rule.severity().word()
            + " unless set otherwise"
            + (rule.isBlocking() ? ", always blocks publishing" : "")
            + (rule.isCalendar() ? ", depends on the date" : ""));
    for (Rule.Parameter parameter : rule.parameters()) {
      out.println(
          parameter.key() + ": " + parameter.doc() + "; " + parameter.presetText() + " unless set");
    }
    out.println();
    out.print(page.text(WIDTH));
    out.println();
    out.println(page.address());
  }

  private static String word(Rule.Group group) {
    return group.name().toLowerCase(Locale.ROOT);
  }
}
