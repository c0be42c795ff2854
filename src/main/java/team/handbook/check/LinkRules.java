package team.handbook.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    // A definition that several links use is one mistake.
    Set<Diagnostic> found = new LinkedHashSet<>();
    for (LinkTable.Entry entry : subject.links().problems()) {
      entry
          .resolution()
          .problem()
          .ifPresent(problem -> found.add(diagnostic(entry.link(), problem)));
    }
    found.forEach(out::add);
  }

  private static Diagnostic diagnostic(Link link, Problem problem) {
    List<Edit> fixes =
        problem.replacement().map(text -> new Edit(link.at(), text)).stream().toList();
    return new Diagnostic(
            problem.rule(), link.at(), link.destination(), problem.message(), problem.hint())
        .withFixes(fixes);
  }
}
