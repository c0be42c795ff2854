package team.handbook.cli;

import picocli.CommandLine.Model.CommandSpec;
import team.handbook.edit.Plan;
import team.handbook.report.Printable;

/** Makes the changes of a command, or shows them as a patch. */
final class Edited {
  private Edited() {}

  /** The patch goes to the output, so that it can be piped; what is said of it does not. */
  static void show(Plan plan, boolean dryRun, CommandSpec spec) {
    if (dryRun) {
      spec.commandLine().getOut().print(plan.diff());
      spec.commandLine().getOut().flush();
    } else {
      plan.make();
    }
    plan.said().forEach(line -> spec.commandLine().getErr().println(Printable.text(line)));
    if (dryRun && !plan.changes().isEmpty()) {
      spec.commandLine().getErr().println("nothing was written; leave out --dry-run to do it");
    }
  }
}
