package team.handbook.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.files.ChangedTree;
import team.handbook.files.FileChange;
import team.handbook.markdown.Block;
import team.handbook.markdown.Document;
import team.handbook.markdown.Link;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.model.Prose;
import team.handbook.routes.Route;
import team.handbook.routes.Target;
import team.handbook.url.Url;

/**
 * Moves a page or a section: the files first, in thought, so that the new addresses are known; then
 * every link, list and old address that has to follow.
 */
final class PageMove {
  private final Project project;
  private final Reading then;
  private final Relocation moved;
  private final Reading now;
  private final Respelling respelling;
  private final Edits edits;
  private final Set<Location> links = new TreeSet<>();

  PageMove(Project project, Reading then, Relocation moved) {
    this.project = project;
    this.then = then;
    this.moved = moved;
    this.edits = new Edits(then.files());
    List<FileChange> renames = edits.changes(moved.files());
    this.now = Reading.of(new ChangedTree(then.files(), renames), project, new Diagnostics());
    this.respelling = new Respelling(then, now, moved);
  }

  Plan plan() {
    refuseWhatIsNoPage();
    for (Page page : then.handbook().pages().values()) {
      links(then.routes().ofPage(page.path()), page.document());
      page.document().includes().forEach(this::include);
    }
    for (Prose prose : Prose.all(then.handbook())) {
      links(then.routes().ofPage(prose.at().path()), prose.document());
    }
    then.handbook().settings().start().forEach(this::start);
    new ReadingLists(then, now, moved, edits).update();
    int aliases = new OldAddresses(then, now, moved, respelling, edits).update();
    List<FileChange> changes = edits.changes(moved.files());
    Reading after = Reading.of(new ChangedTree(then.files(), changes), project, new Diagnostics());
    after.check(project.today(), Optional.empty());
    Damage.refuse(then, after, moved.files(), project.today());
    return new Plan(then.files(), changes, said(aliases));
  }

  private void refuseWhatIsNoPage() {
    for (Map.Entry<String, String> file : moved.files().entrySet()) {
      if (then.handbook().pages().containsKey(file.getKey())
          && !now.handbook().pages().containsKey(file.getValue())) {
        throw new EditException(
            "\""
                + file.getValue()
                + "\" would not be a page; names that start with \".\" or \"_\" are left out");
      }
    }
  }

  private List<String> said(int aliases) {
    List<String> said = new ArrayList<>();
    long pages =
        then.handbook().pages().keySet().stream().filter(p -> moved.page(p).isPresent()).count();
    said.add(
        "\""
            + moved.from()
            + "\" is now \""
            + moved.to()
            + "\": "
            + count(pages, "page")
            + ", "
            + count(links.size(), "link")
            + " rewritten, "
            + count(aliases, "old address")
            + " kept");
    return said;
  }

  /** A number and what is counted. */
  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : noun.endsWith("s") ? "es" : "s");
  }

  private void links(Optional<Route> page, Document document) {
    List<Target> targets = then.links().of(document);
    for (int slot = 0; slot < targets.size(); slot++) {
      Link link = document.links().get(slot);
      respelling
          .link(link, page, targets.get(slot))
          .ifPresent(text -> replace(link.at(), link.destination(), text));
    }
  }

  private void include(Block.Value include) {
    respelling
        .file(include.at().path(), include.text(), Optional.empty())
        .ifPresent(text -> replace(include.at(), include.text(), text));
  }

  /** A page of the "Start here" path is named from the content folder. */
  private void start(FrontMatter.Entry entry) {
    moved
        .page(Url.resolve("", Url.decode(entry.text())))
        .ifPresent(path -> replace(entry.at(), entry.text(), PathText.like(entry.text(), path)));
  }

  private void replace(Location at, String value, String replacement) {
    if (!edits.replace(at, value, replacement)) {
      throw new EditException(
          "nothing was changed: \""
              + value
              + "\" at "
              + at.path()
              + ":"
              + at.line()
              + " is written in an unusual way; write it plainly first");
    }
    links.add(at);
  }
}
