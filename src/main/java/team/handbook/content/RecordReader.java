package team.handbook.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import team.handbook.yaml.Ids;
import team.handbook.yaml.Type;
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
    withoutTwins(paths).parallelStream().map(this::read).toList().forEach(this::keep);
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

  private List<String> withoutTwins(List<String> paths) {
    Map<String, String> first = new LinkedHashMap<>();
    for (String path : paths) {
      String twin = first.putIfAbsent(stem(path), path);
      if (twin != null) {
        twice(path, twin);
      }
    }
    return List.copyOf(first.values());
  }

  /** The path in the folder of data, without its extension. */
  private static String stem(String path) {
    return path.substring("data/".length(), path.length() - Url.extension(path).length() - 1);
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

  /**
   * A file that was read by itself, which any thread may do.
   *
   * @param keep puts its record among the others, in the order of paths
   */
  private record RecordFile(List<Waiver> waivers, Runnable keep) {}

  private RecordFile read(String path) {
    Optional<Yaml> node = parse(path);
    Optional<Kind<?>> kind = kind(path, stem(path).split("/", -1));
    if (kind.isEmpty()) {
      return new RecordFile(List.of(), () -> unknown(path));
    }
    node.ifPresent(file -> privateScan.data(path, file, out));
    return new RecordFile(node.map(Waiver::in).orElse(List.of()), kind.get().bind(node, out));
  }

  private void keep(RecordFile file) {
    waivers.addAll(file.waivers());
    file.keep().run();
  }

  /**
   * What is done with the files of a folder.
   *
   * @param type makes a record of a file, without a look at any other
   * @param keep is given the record, or nothing if the file is broken
   */
  private record Kind<T>(
      BiFunction<Yaml, Diagnostics, Optional<T>> type, Consumer<Optional<T>> keep) {
    Runnable bind(Optional<Yaml> node, Diagnostics out) {
      Optional<T> record = node.flatMap(file -> bind(file, out));
      return () -> keep.accept(record);
    }

    /** Binds a file; what is a placeholder and fits nevertheless is reported too. */
    private Optional<T> bind(Yaml node, Diagnostics out) {
      Diagnostics found = new Diagnostics();
      Optional<T> record = type.apply(node, found);
      out.addAll(found);
      Placeholders.find(node, found, out);
      return record;
    }
  }

  private Optional<Kind<?>> kind(String path, String[] parts) {
    return Optional.ofNullable(
        switch (parts.length) {
          case 1 -> single(parts[0]);
          case 2 -> ofFolder(path, parts[0], parts[1]);
          case 3 -> parts[0].equals("goals") ? goals(parts[1], parts[2]) : null;
          default -> null;
        });
  }

  private @Nullable Kind<?> single(String name) {
    return switch (name) {
      case "mission" -> new Kind<>(Mission.SCHEMA::bind, found -> mission = found);
      case "external-links" ->
          new Kind<>(ExternalLink.type()::bind, found -> externalLinks = found.orElse(List.of()));
      case "redirects" -> new Kind<>(Moved.type()::bind, found -> moved = found.orElse(List.of()));
      case "glossary" ->
          new Kind<>(
              Glossary::read,
              found -> terms = found.orElseGet(() -> new Registry<>(new TreeMap<>(), Set.of(""))));
      default -> null;
    };
  }

  private @Nullable Kind<?> ofFolder(String path, String folder, String id) {
    return switch (folder) {
      case "people" -> record(path, folder, id, new PersonSchema(id), people);
      case "teams" -> record(path, folder, id, new TeamSchema(id), teams);
      case "rituals" ->
          sheet(folder, id, (node, found) -> TeamRituals.read(node, id, found), rituals);
      case "roadmap" ->
          sheet(folder, id, (node, found) -> TeamRoadmap.read(node, id, found), roadmaps);
      default -> null;
    };
  }

  private <T> Kind<T> record(
      String path, String kind, String id, Type<T> type, SortedMap<String, T> records) {
    return new Kind<>(
        type::bind,
        record -> {
          if (checkId(path, id)) {
            record.ifPresentOrElse(value -> records.put(id, value), () -> broken(kind).add(id));
          }
        });
  }

  private <T> Kind<T> sheet(
      String kind,
      String team,
      BiFunction<Yaml, Diagnostics, Optional<T>> type,
      SortedMap<String, T> sheets) {
    return new Kind<>(
        type,
        sheet ->
            sheet.ifPresentOrElse(value -> sheets.put(team, value), () -> broken(kind).add(team)));
  }

  private Kind<?> goals(String periodId, String team) {
    if (team.equals("period")) {
      return new Kind<>(
          (node, found) -> PeriodSchema.read(node, periodId, found),
          period -> period.ifPresent(value -> periods.put(periodId, value)));
    }
    String key = periodId + "/" + team;
    return new Kind<>(
        (node, found) -> TeamGoals.read(node, periodId, team, found),
        sheet -> {
          sheet.ifPresentOrElse(value -> goals.put(key, value), () -> broken("goals").add(key));
          nameThePeriod(periodId);
        });
  }

  /** A period without a file of its own is what its name says. */
  private void nameThePeriod(String id) {
    if (!periods.containsKey(id) && !files.contains("data/goals/" + id + "/period.yml")) {
      Period.named(id, settings.fiscalStart())
          .ifPresentOrElse(found -> periods.put(id, found), () -> noPeriod(id));
    }
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

  /** An id is in kebab-case, is not reserved, and stands for one record of people and teams. */
  private boolean checkId(String path, String id) {
    Location at = Location.file(path);
    if (!Ids.isId(id)) {
      out.add(
          Rules.ID_FORMAT,
          at,
          id,
          "the file name \""
              + id
              + "\" is not an id: only lower-case letters, digits and single hyphens",
          "rename the file to \"" + Ids.of(id).orElse("an-id") + ".yml\"");
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

  private void unknown(String path) {
    String first = stem(path).split("/", -1)[0];
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
