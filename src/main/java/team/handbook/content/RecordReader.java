package team.handbook.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import team.handbook.calendar.Period;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.FileTree;
import team.handbook.markdown.MergeConflict;
import team.handbook.model.ExternalLink;
import team.handbook.model.Glossary;
import team.handbook.model.Mission;
import team.handbook.model.Moved;
import team.handbook.model.PeriodSchema;
import team.handbook.model.Person;
import team.handbook.model.PersonSchema;
import team.handbook.model.Registry;
import team.handbook.model.Settings;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRituals;
import team.handbook.model.TeamRoadmap;
import team.handbook.model.TeamSchema;
import team.handbook.model.Term;
import team.handbook.model.Waiver;
import team.handbook.url.Url;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlParser;

/** Reads the data files: one record a file, and its id is the file's name. */
final class RecordReader {
  private static final Set<String> RESERVED = Set.of("company", "period");
  private static final List<String> KINDS =
      List.of(
          "people",
          "teams",
          "goals",
          "rituals",
          "roadmap",
          "glossary.yml",
          "redirects.yml",
          "external-links.yml",
          "mission.yml");

  private final FileTree files;
  private final Settings settings;
  private final Diagnostics out;
  private final PrivateScan privateScan;

  private final SortedMap<String, Person> people = new TreeMap<>();
  private final SortedMap<String, Team> teams = new TreeMap<>();
  private final SortedMap<String, TeamGoals> goals = new TreeMap<>();
  private final SortedMap<String, Period> periods = new TreeMap<>();
  private final SortedMap<String, TeamRituals> rituals = new TreeMap<>();
  private final SortedMap<String, TeamRoadmap> roadmaps = new TreeMap<>();
  private List<Moved> moved = List.of();
  private List<ExternalLink> externalLinks = List.of();
  private Registry<Term> terms = Registry.empty();
  private final List<Waiver> waivers = new ArrayList<>();
  private final Map<String, Set<String>> broken = new HashMap<>();
  private final Map<String, String> fileOfId = new HashMap<>();
  private Optional<Mission> mission = Optional.empty();

  /** Files that were parsed, in parallel, and not bound yet. */
  private Map<String, Optional<Yaml>> parsed = Map.of();

  private RecordReader(FileTree files, Settings settings, Diagnostics out) {
    this.files = files;
    this.settings = settings;
    this.out = out;
    this.privateScan = new PrivateScan(settings);
  }

  /** The data; the same object as before if nothing of it changed. */
  static Records read(FileTree files, Settings settings, LastReading known, Diagnostics out) {
    PageFiles kinds = new PageFiles(settings.ignore());
    List<String> paths = files.paths().stream().filter(path -> isData(path, kinds)).toList();
    return known.records(
        files, paths, settings, found -> new RecordReader(files, settings, found).read(paths), out);
  }

  private Records read(List<String> paths) {
    Map<String, String> fileOfStem = new HashMap<>();
    parsed = paths.parallelStream().collect(Collectors.toConcurrentMap(path -> path, this::parse));
    for (String path : paths) {
      String extension = Url.extension(path);
      String stem = path.substring("data/".length(), path.length() - extension.length() - 1);
      String first = fileOfStem.putIfAbsent(stem, path);
      if (first == null) {
        read(path, stem);
      } else {
        twice(path, first);
      }
    }
    return new Records(
        mission,
        new Registry<>(people, broken("people")),
        new Registry<>(teams, broken("teams")),
        new Registry<>(goals, broken("goals")),
        periods,
        new Registry<>(rituals, broken("rituals")),
        new Registry<>(roadmaps, broken("roadmap")),
        terms,
        moved,
        externalLinks,
        waivers);
  }

  private Set<String> broken(String kind) {
    return broken.computeIfAbsent(kind, key -> new HashSet<>());
  }

  /**
   * Two files that differ in their extension alone are one record; which is meant, nobody knows.
   */
  private void twice(String path, String first) {
    out.add(
        new Diagnostic(
                Rules.DUPLICATE_KEY,
                Location.file(path),
                path,
                "\"" + first + "\" is the same record",
                "keep one of the two files")
            .withRelated(List.of(new Related(Location.file(first), "the first one"))));
  }

  private void read(String path, String stem) {
    String[] parts = stem.split("/", -1);
    if (parts.length == 1 && parts[0].equals("mission")) {
      mission = bind(path, Mission.SCHEMA);
    } else if (parts.length == 2 && parts[0].equals("people")) {
      record(path, parts[0], parts[1], new PersonSchema(parts[1]), people);
    } else if (parts.length == 2 && parts[0].equals("teams")) {
      record(path, parts[0], parts[1], new TeamSchema(parts[1]), teams);
    } else if (parts.length == 3 && parts[0].equals("goals")) {
      goals(path, parts[1], parts[2]);
    } else if (parts.length == 2 && parts[0].equals("rituals")) {
      sheet(path, parts[0], parts[1], TeamRituals::read, rituals);
    } else if (parts.length == 2 && parts[0].equals("roadmap")) {
      sheet(path, parts[0], parts[1], TeamRoadmap::read, roadmaps);
    } else if (parts.length == 1 && parts[0].equals("external-links")) {
      externalLinks = bind(path, ExternalLink.type()).orElse(List.of());
    } else if (parts.length == 1 && parts[0].equals("redirects")) {
      moved = bind(path, Moved.type()).orElse(List.of());
    } else if (parts.length == 1 && parts[0].equals("glossary")) {
      terms =
          node(path)
              .flatMap(node -> bind(node, found -> Glossary.read(node, found)))
              .orElseGet(() -> new Registry<>(new TreeMap<>(), Set.of("")));
    } else {
      unknown(path, stem);
    }
  }

  private <T> void record(
      String path, String kind, String id, Type<T> type, SortedMap<String, T> records) {
    Optional<T> record = bind(path, type);
    if (!checkId(path, id)) {
      return;
    }
    record.ifPresentOrElse(value -> records.put(id, value), () -> broken(kind).add(id));
  }

  /** How a file that holds a team's records of one kind is read. */
  @FunctionalInterface
  private interface SheetReader<T> {
    Optional<T> read(Yaml node, String team, Diagnostics out);
  }

  private <T> void sheet(
      String path, String kind, String team, SheetReader<T> reader, SortedMap<String, T> sheets) {
    node(path)
        .flatMap(node -> bind(node, found -> reader.read(node, team, found)))
        .ifPresentOrElse(sheet -> sheets.put(team, sheet), () -> broken(kind).add(team));
  }

  private <T> Optional<T> bind(String path, Type<T> type) {
    return node(path).flatMap(node -> bind(node, found -> type.bind(node, found)));
  }

  /** Binds a file; what is a placeholder and fits nevertheless is reported too. */
  private <T> Optional<T> bind(Yaml node, Function<Diagnostics, Optional<T>> type) {
    Diagnostics found = new Diagnostics();
    Optional<T> record = type.apply(found);
    out.addAll(found);
    Placeholders.find(node, found, out);
    return record;
  }

  private static boolean isData(String path, PageFiles kinds) {
    if (!path.startsWith("data/")) {
      return false;
    }
    String extension = Url.extension(path);
    return (extension.equals("yml") || extension.equals("yaml")) && !kinds.isIgnored(path);
  }

  private Optional<Yaml> parse(String path) {
    return files
        .text(path, YamlParser.LIMIT, out)
        .filter(source -> !MergeConflict.find(source, out))
        .flatMap(source -> YamlParser.parse(source, out));
  }

  /** What a file holds, which nobody asks for again. */
  private Optional<Yaml> node(String path) {
    Optional<Yaml> node = Optional.ofNullable(parsed.remove(path)).flatMap(found -> found);
    node.ifPresent(file -> waivers.addAll(Waiver.in(file)));
    node.ifPresent(file -> privateScan.data(path, file, out));
    return node;
  }

  /** An id is in kebab-case, is not reserved, and stands for one record of people and teams. */
  private boolean checkId(String path, String id) {
    Location at = Location.file(path);
    if (!Types.isId(id)) {
      out.add(
          Rules.ID_FORMAT,
          at,
          id,
          "the file name \""
              + id
              + "\" is not an id: only lower-case letters, digits and single hyphens",
          "rename the file to \"" + Types.idOf(id) + ".yml\"");
      return false;
    }
    if (RESERVED.contains(id)) {
      out.add(
          Rules.ID_FORMAT,
          at,
          id,
          "the id \"" + id + "\" is reserved",
          "choose another name for the file");
      return false;
    }
    String first = fileOfId.putIfAbsent(id, path);
    if (first != null) {
      out.add(
          new Diagnostic(
                  Rules.DUPLICATE_KEY,
                  at,
                  id,
                  "the id \"" + id + "\" is taken by \"" + first + "\"",
                  "rename one of the two files; people and teams share their ids")
              .withRelated(List.of(new Related(Location.file(first), "the first one"))));
      return false;
    }
    return true;
  }

  private void goals(String path, String periodId, String team) {
    if (team.equals("period")) {
      node(path)
          .flatMap(node -> PeriodSchema.read(node, periodId, out))
          .ifPresent(period -> periods.put(periodId, period));
      return;
    }
    String key = periodId + "/" + team;
    Optional<TeamGoals> sheet =
        node(path)
            .flatMap(node -> bind(node, found -> TeamGoals.read(node, periodId, team, found)));
    sheet.ifPresentOrElse(value -> goals.put(key, value), () -> broken("goals").add(key));
    if (!periods.containsKey(periodId)
        && !files.contains("data/goals/" + periodId + "/period.yml")) {
      Optional<Period> period = Period.named(periodId, settings.fiscalStart());
      period.ifPresentOrElse(found -> periods.put(periodId, found), () -> noPeriod(periodId));
    }
  }

  private void noPeriod(String id) {
    if (!broken("periods").add(id)) {
      return;
    }
    out.add(
        Rules.ID_FORMAT,
        Location.file(
            files.paths().stream()
                .filter(path -> path.startsWith("data/goals/" + id + "/"))
                .findFirst()
                .orElseThrow()),
        id,
        "\"" + id + "\" is not the name of a period",
        "name the folder like 2026, 2026-h2, 2026-q4 or 2026-11, or add \"data/goals/"
            + id
            + "/period.yml\" with title, from and to");
  }

  private void unknown(String path, String stem) {
    String first = stem.split("/", -1)[0];
    out.add(
        Rules.UNKNOWN_FILE,
        Location.file(path),
        path,
        "no data type reads \"" + path + "\"",
        Suggestion.closest(first, KINDS)
            .filter(kind -> !kind.equals(first))
            .map(kind -> "did you mean \"data/" + kind + "\"?")
            .orElse(
                "data files are data/mission.yml, data/people/<id>.yml, data/teams/<id>.yml, data/goals/<period>/<team>.yml, data/rituals/<team>.yml, data/roadmap/<team>.yml, data/glossary.yml, data/redirects.yml and data/external-links.yml"));
  }
}
