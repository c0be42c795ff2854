package team.handbook.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.compare.FindingChanges;
import team.handbook.compare.Renames;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.ChangedTree;
import team.handbook.files.FileChange;
import team.handbook.model.Handbook;
import team.handbook.model.Person;
import team.handbook.model.Ref;
import team.handbook.model.Team;
import team.handbook.url.Url;
import team.handbook.yaml.YamlList;
import team.handbook.yaml.YamlText;

/**
 * Makes a page or a record: a valid file in the right place, and whatever has to name it. What the
 * handbook would be is read and checked before anything is written.
 */
public final class New {
  private final Project project;
  private final Reading reading;
  private final Handbook handbook;
  private final Edits edits;
  private final List<String> said = new ArrayList<>();

  /**
   * For a handbook.
   *
   * @param reading the handbook, checked
   */
  public New(Project project, Reading reading) {
    this.project = project;
    this.reading = reading;
    this.handbook = reading.handbook();
    this.edits = new Edits(reading.files());
  }

  /**
   * A page, listed where its section has a list.
   *
   * @param typed its file, from the content folder
   */
  public Plan page(String typed, Optional<String> title, Optional<String> owner) {
    String clean = Url.resolve("", typed.replace('\\', '/'));
    String path = clean.endsWith(".md") ? clean : clean + ".md";
    if (path.startsWith("../") || clean.endsWith("/") || clean.isEmpty()) {
      throw new EditException(
          "\"" + typed + "\" is no place for a page; name a file, such as how-we-work/retros.md");
    }
    String stem = path.substring(0, path.length() - ".md".length());
    String name = stem.endsWith("/index") ? Url.name(Url.folder(stem)) : Url.name(stem);
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("title", YamlText.of(title.orElseGet(() -> words(name))));
    owner.ifPresent(id -> keys.put("owner", YamlText.of(id)));
    create(
        path, "---\n" + lines(keys) + "---\n\nSay in a sentence or two what this page is for.\n");
    FileChange made =
        edits.changes(Map.of()).stream()
            .filter(c -> c.path().equals(path))
            .findFirst()
            .orElseThrow();
    Reading now = read(List.of(made));
    if (!now.handbook().pages().containsKey(path)) {
      throw new EditException(
          "\""
              + path
              + "\" would not be a page; names that start with \".\" or \"_\" are left out");
    }
    new ReadingLists(reading, now, Relocation.none(path), edits).update();
    return plan(path);
  }

  /**
   * A person, who is a member of a team if one is named.
   *
   * @param typed an id, or a name from which one is made
   */
  public Plan person(
      String typed, Optional<String> name, Optional<String> role, Optional<String> team) {
    Named named = Named.of(typed);
    String id = named.id();
    Map<String, String> keys = named(id, name.or(named::words).orElseGet(() -> names(id)));
    role.ifPresent(text -> keys.put("role", YamlText.of(text)));
    create("data/people/" + id + ".yml", lines(keys));
    team.ifPresent(joined -> join(id, joined));
    return plan("data/people/" + id + ".yml");
  }

  /** The first key of somebody or something that has a file and an id of its own. */
  private Map<String, String> named(String id, String name) {
    refuseTaken(id);
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("name", YamlText.of(name));
    return keys;
  }

  /** The first keys of an item in a list. */
  private static Map<String, String> titled(String typed, Optional<String> title) {
    Named named = Named.of(typed);
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("id", YamlText.of(named.id()));
    keys.put("title", YamlText.of(title.or(named::words).orElseGet(() -> words(named.id()))));
    return keys;
  }

  private void join(String person, String id) {
    Team team =
        handbook
            .teams()
            .find(id)
            .orElseThrow(() -> unknown("team", id, handbook.ids(Ref.Kind.TEAM)));
    String path = team.origin().self().path();
    PageMeta keys = PageMeta.ofData(edits.text(path));
    Optional<YamlList> members = keys.list("members");
    members.ifPresentOrElse(
        list -> {
          list.add(YamlText.of(person));
          list.edits().forEach(edit -> edits.add(path, edit));
        },
        () -> keys.insert("members", "[" + YamlText.of(person) + "]", edits));
  }

  /**
   * A team with its members, the first of whom leads it.
   *
   * @param typed an id, or a name from which one is made
   */
  public Plan team(
      String typed, Optional<String> name, Optional<String> parent, List<String> members) {
    Named named = Named.of(typed);
    String id = named.id();
    Map<String, String> keys = named(id, name.or(named::words).orElseGet(() -> words(id)));
    parent.ifPresent(above -> keys.put("parent", YamlText.of(above)));
    if (!members.isEmpty()) {
      keys.put("leads", list(members.subList(0, 1)));
      keys.put("members", list(members));
    }
    create("data/teams/" + id + ".yml", lines(keys));
    return plan("data/teams/" + id + ".yml");
  }

  /**
   * A goal of a team in a period.
   *
   * @param reference {@code <period>/<team>/<id>}, or its title for the id
   * @param done what must be true when it is reached
   */
  public Plan goal(
      String reference, Optional<String> title, List<String> owners, Optional<String> done) {
    String[] parts = reference.split("/", -1);
    if (parts.length != 3) {
      throw new EditException(
          "a goal is named by period, team and id, such as 2026-q4/infrastructure/move-tables");
    }
    Map<String, String> keys = titled(parts[2], title);
    if (!owners.isEmpty()) {
      keys.put("owners", list(owners));
    }
    done.ifPresent(text -> keys.put("done_when", YamlText.of(text)));
    return item("data/goals/" + parts[0] + "/" + parts[1] + ".yml", "goals", keys);
  }

  /**
   * A ritual of a team.
   *
   * @param reference {@code <team>/<id>}, or its title for the id
   * @param every on which days, such as {@code mon, thu}
   */
  public Plan ritual(String reference, Optional<String> title, String every) {
    String[] parts = reference.split("/", -1);
    if (parts.length != 2) {
      throw new EditException("a ritual is named by team and id, such as infrastructure/standup");
    }
    Map<String, String> keys = titled(parts[1], title);
    keys.put("every", YamlText.of(every));
    return item("data/rituals/" + parts[0] + ".yml", "rituals", keys);
  }

  /** Writes down a person's last day, and says what they hold. */
  public Plan leaver(String id, LocalDate end) {
    Person person =
        handbook
            .people()
            .find(id)
            .orElseThrow(() -> unknown("person", id, handbook.ids(Ref.Kind.PERSON)));
    String path = person.origin().self().path();
    PageMeta.ofData(edits.text(path)).set("end", end.toString(), edits);
    List<FileChange> changes = edits.changes(Map.of());
    Holdings.of(handbook, id, end).forEach(said::add);
    if (said.isEmpty()) {
      said.add(person.name() + " holds nothing that somebody must take over");
    }
    return new Plan(reading.files(), changes, said);
  }

  /** Adds an item to the list of a file, which is made where it is missing. */
  private Plan item(String path, String key, Map<String, String> keys) {
    if (!reading.files().contains(path)) {
      create(path, key + ":\n  - " + lines(keys).strip().replace("\n", "\n    ") + "\n");
      return plan(path);
    }
    PageMeta file = PageMeta.ofData(edits.text(path));
    YamlList list =
        file.list(key)
            .orElseThrow(() -> new EditException("\"" + path + "\" has no \"" + key + ":\""));
    list.add(
        list.isInBrackets()
            ? "{" + lines(keys).strip().replace("\n", ", ") + "}"
            : lines(keys).strip());
    list.edits().forEach(edit -> edits.add(path, edit));
    return plan(path);
  }

  private void create(String path, String text) {
    Optional<String> there = reading.files().ignoringCase(path);
    if (there.isPresent()) {
      throw new EditException("\"" + there.get() + "\" is there already, and is not overwritten");
    }
    edits.create(path, text);
  }

  private void refuseTaken(String id) {
    if (handbook.people().declares(id) || handbook.teams().declares(id)) {
      throw new EditException(
          "the id \""
              + id
              + "\" belongs to a "
              + (handbook.people().declares(id) ? "person" : "team")
              + " already; choose another");
    }
  }

  private static EditException unknown(String kind, String id, java.util.Collection<String> known) {
    return new EditException(
        "there is no "
            + kind
            + " \""
            + id
            + "\"; "
            + Suggestion.hint(id, known, "name one that is in the data"));
  }

  private Plan plan(String made) {
    List<FileChange> changes = edits.changes(Map.of());
    Reading after = read(changes);
    after.check(project.today(), Optional.empty());
    Damage.refuse(reading, after, Map.of(), project.today());
    said.add(0, "\"" + made + "\" is written");
    FindingChanges.between(
            reading.findings(project.today()),
            after.findings(project.today()),
            Renames.of(Map.of()),
            path -> false)
        .added()
        .forEach(finding -> said.add(advice(finding)));
    return new Plan(reading.files(), changes, said);
  }

  private static String advice(Finding finding) {
    return "next: "
        + finding.diagnostic().message()
        + (finding.diagnostic().hint().isEmpty() ? "" : "; " + finding.diagnostic().hint());
  }

  private Reading read(List<FileChange> changes) {
    return Reading.of(new ChangedTree(reading.files(), changes), project, new Diagnostics());
  }

  private static String lines(Map<String, String> keys) {
    StringBuilder out = new StringBuilder();
    keys.forEach((key, value) -> out.append(key).append(": ").append(value).append('\n'));
    return out.toString();
  }

  private static String list(List<String> values) {
    return "[" + String.join(", ", values.stream().map(YamlText::of).toList()) + "]";
  }

  /** A title for a name with hyphens: its first word gets a capital letter. */
  private static String words(String name) {
    String text = name.replace('-', ' ').strip();
    return text.isEmpty()
        ? name
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The name of a person by an id: each part gets a capital letter. */
  private static String names(String id) {
    List<String> parts = new ArrayList<>();
    for (String part : id.split("-", -1)) {
      parts.add(words(part));
    }
    return String.join(" ", parts);
  }
}
