package team.handbook.check;

import java.util.List;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Edit;
import team.handbook.markdown.Link;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Problem;

/** Reports what is wrong with each link: the rules about links, anchors and images. */
final class LinkRules implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (LinkTable.Entry entry : subject.links().problems()) {
      entry.resolution().problem().ifPresent(problem -> out.add(diagnostic(entry.link(), problem)));
    }
  }

  private static Diagnostic diagnostic(Link link, Problem problem) {
    List<Edit> fixes =
        problem.replacement().map(text -> new Edit(link.at(), text)).stream().toList();
    return new Diagnostic(
            problem.rule(), link.at(), link.destination(), problem.message(), problem.hint())
        .withFixes(fixes);
  }
}
