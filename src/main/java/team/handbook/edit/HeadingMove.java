package team.handbook.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.ChangedTree;
import team.handbook.files.FileChange;
import team.handbook.files.SourceText;
import team.handbook.files.TextEdit;
import team.handbook.markdown.Document;
import team.handbook.markdown.Heading;
import team.handbook.markdown.Link;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.model.Prose;
import team.handbook.routes.Route;
import team.handbook.routes.Target;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.Url;
import team.handbook.yaml.YamlList;
import team.handbook.yaml.YamlText;

/**
 * Gives a heading another id, and other words if they are asked for: the heading gets {@code
 * {#id}}, the page remembers the old id, and links to it follow.
 */
final class HeadingMove {
  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.:-]{0,199}");

  private final Project project;
  private final Reading reading;
  private final Page page;
  private final Edits edits;
  private final Set<Location> links = new TreeSet<>();

  HeadingMove(Project project, Reading reading, Page page) {
    this.project = project;
    this.reading = reading;
    this.page = page;
    this.edits = new Edits(reading.files());
  }

  Plan plan(String old, String now, Optional<String> title) {
    Heading heading = heading(old);
    refuseId(old, now);
    rewrite(heading, now, title);
    if (!old.equals(now)) {
      remember(old, now);
      follow(old, now);
    }
    List<FileChange> changes = edits.changes(Map.of());
    Reading after =
        Reading.of(new ChangedTree(reading.files(), changes), project, new Diagnostics());
    after.check(project.today(), Optional.empty());
    Page then = after.handbook().pages().get(page.path());
    if (then == null || then.document().headings().stream().noneMatch(h -> h.id().equals(now))) {
      throw unusual(heading);
    }
    Damage.refuse(reading, after, Map.of(page.path(), page.path()), project.today());
    return new Plan(
        reading.files(),
        changes,
        List.of(
            "\""
                + page.path()
                + "#"
                + old
                + "\" is now \"#"
                + now
                + "\": "
                + links.size()
                + (links.size() == 1 ? " link" : " links")
                + " rewritten"));
  }

  private Heading heading(String id) {
    List<Heading> headings = page.document().headings();
    return headings.stream()
        .filter(found -> found.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new EditException(
                    "\""
                        + page.path()
                        + "\" has no heading \""
                        + id
                        + "\"; "
                        + Suggestion.hint(
                            id,
                            headings.stream().map(Heading::id).toList(),
                            headings.isEmpty()
                                ? "the page has no headings"
                                : "its headings are "
                                    + Suggestion.list(
                                        headings.stream().map(Heading::id).toList()))));
  }

  private void refuseId(String old, String now) {
    if (!ID.matcher(now).matches() || now.startsWith("hb-")) {
      throw new EditException(
          "\"" + now + "\" cannot be the id of a heading; use letters, digits and hyphens");
    }
    boolean taken =
        Stream.concat(
                page.document().headings().stream().map(Heading::id),
                page.document().anchors().stream().map(anchor -> anchor.id()))
            .anyMatch(now::equals);
    if (taken && !now.equals(old)) {
      throw new EditException(
          "\"" + page.path() + "\" has an id \"" + now + "\" already; choose another");
    }
  }

  private void rewrite(Heading heading, String id, Optional<String> title) {
    if (!heading.at().path().equals(page.path())) {
      throw new EditException(
          "the heading stands in \""
              + heading.at().path()
              + "\", which is included; change it there by hand");
    }
    SourceText source = edits.text(page.path());
    int start = source.offset(heading.at());
    String written = source.slice(heading.at());
    int mark = written.lastIndexOf("{#");
    boolean marked = heading.explicit() && mark >= 0 && written.endsWith("}");
    if (written.startsWith("<") || written.isEmpty() || (heading.explicit() && !marked)) {
      throw unusual(heading);
    }
    String words = marked ? written.substring(0, mark).stripTrailing() : written;
    edits.add(
        page.path(),
        new TextEdit(
            start + (title.isPresent() ? 0 : words.length()),
            start + written.length(),
            title.map(String::strip).orElse("") + " {#" + id + "}"));
  }

  private EditException unusual(Heading heading) {
    return new EditException(
        "the heading at "
            + heading.at().path()
            + ":"
            + heading.at().line()
            + " is written in an unusual way; change it by hand");
  }

  /** Writes the old id down, and what led to it before leads on. */
  private void remember(String old, String now) {
    PageMeta meta = PageMeta.of(edits.text(page.path()));
    Optional<YamlList> list = meta.list("anchors");
    String entry = YamlText.of(old) + ": " + YamlText.of(now);
    if (list.isEmpty()) {
      meta.insert("anchors", "{" + entry + "}", edits);
      return;
    }
    List<String> keys = meta.keysOf("anchors");
    for (int i = 0; i < keys.size(); i++) {
      FrontMatter.Entry value = page.meta().anchors().get(keys.get(i));
      if (keys.get(i).equals(now) || keys.get(i).equals(old)) {
        list.get().remove(i);
      } else if (value != null && value.text().equals(old)) {
        list.get().replace(i, YamlText.of(keys.get(i)) + ": " + YamlText.of(now));
      }
    }
    list.get().add(entry);
    list.get().edits().forEach(edit -> edits.add(page.path(), edit));
  }

  private void follow(String old, String now) {
    for (Page other : reading.handbook().pages().values()) {
      follow(other.document(), old, now);
    }
    for (Prose prose : Prose.all(reading.handbook())) {
      follow(prose.document(), old, now);
    }
  }

  private void follow(Document document, String old, String now) {
    List<Target> targets = reading.links().of(document);
    for (int slot = 0; slot < targets.size(); slot++) {
      if (targets.get(slot) instanceof ToPage to
          && to.fragment().filter(old::equals).isPresent()
          && isHere(to.route())) {
        follow(document.links().get(slot), now);
      }
    }
  }

  private boolean isHere(Route route) {
    return route.page().filter(found -> found.path().equals(page.path())).isPresent();
  }

  private void follow(Link link, String now) {
    int hash = link.destination().indexOf('#');
    if (hash < 0) {
      return;
    }
    String replacement = link.destination().substring(0, hash + 1) + Url.encodeFragment(now);
    if (!edits.replace(link.at(), link.destination(), replacement)) {
      throw new EditException(
          "nothing was changed: \""
              + link.destination()
              + "\" at "
              + link.at().path()
              + ":"
              + link.at().line()
              + " is written in an unusual way; write it plainly first");
    }
    links.add(link.at());
  }
}
