package team.handbook.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.Reading;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.SourceText;
import team.handbook.markdown.FrontMatterBlock;
import team.handbook.model.FrontMatter;
import team.handbook.model.Handbook;
import team.handbook.model.Ref;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlParser;

/**
 * The keys in the front matter of pages that were written for another generator, and what each of
 * them can mean here.
 */
final class ForeignKeys {
  static final String IGNORE = "ignore";

  /** The most that is read of a page, in bytes. */
  private static final long LIMIT = 1024 * 1024;

  /** A longer key is no key; it stays a finding. */
  private static final int LONGEST_KEY = 100;

  /** Keys of others that mean what one of ours does, in lower case and with underscores. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("last_review", "reviewed"),
          Map.entry("last_review_date", "reviewed"),
          Map.entry("last_reviewed", "reviewed"),
          Map.entry("last_reviewed_at", "reviewed"),
          Map.entry("last_reviewed_on", "reviewed"),
          Map.entry("reviewed_at", "reviewed"),
          Map.entry("reviewed_on", "reviewed"),
          Map.entry("review_in", "review_every"),
          Map.entry("review_interval", "review_every"),
          Map.entry("excerpt", "description"),
          Map.entry("lang", "language"),
          Map.entry("owner_slack", "ask"),
          Map.entry("slack", "ask"),
          Map.entry("slack_channel", "ask"),
          Map.entry("permalink", "aliases"),
          Map.entry("url", "aliases"));

  /**
   * Where a key of a page stands with its value, and what it says if that is one text.
   *
   * @param from the first line
   * @param to the last line
   */
  private record Place(int from, int to, Optional<String> text) {
    static Place of(Yaml.Entry entry) {
      Optional<String> text =
          entry.value() instanceof Yaml.Scalar scalar
              ? Optional.of(scalar.text())
              : Optional.empty();
      return new Place(entry.keyAt().line(), lastLine(entry.value()), text);
    }
  }

  private final SortedMap<String, SortedMap<String, Place>> byKey = new TreeMap<>();
  private final List<String> known = FrontMatter.keys();
  private int inToml;

  private ForeignKeys() {}

  /** Reads the front matter of all pages. */
  static ForeignKeys of(Reading reading) {
    ForeignKeys keys = new ForeignKeys();
    for (String path : reading.handbook().pages().keySet()) {
      reading.files().text(path, LIMIT, new Diagnostics()).ifPresent(keys::read);
    }
    return keys;
  }

  private void read(SourceText source) {
    Diagnostics unread = new Diagnostics();
    if (source.line(1).strip().equals("+++")) {
      inToml++;
    }
    FrontMatterBlock.split(source, unread)
        .flatMap(b -> YamlParser.parse(source, b.yamlStart(), b.yamlEnd(), unread))
        .filter(Yaml.Mapping.class::isInstance)
        .ifPresent(
            root ->
                ((Yaml.Mapping) root)
                    .entries()
                    .forEach(
                        entry ->
                            byKey
                                .computeIfAbsent(entry.key(), key -> new TreeMap<>())
                                .put(source.path(), Place.of(entry))));
  }

  /** How many pages have front matter in TOML, which is not read. */
  int inToml() {
    return inToml;
  }

  /** How many pages have a key. */
  int count(String key) {
    return pages(key).size();
  }

  private SortedMap<String, Place> pages(String key) {
    return byKey.getOrDefault(key, new TreeMap<>());
  }

  /** The value of a key of a page, if it is one text. */
  Optional<String> value(String page, String key) {
    return Optional.ofNullable(pages(key).get(page)).flatMap(Place::text);
  }

  /** The pages that say of themselves that they are not to be published. */
  List<String> drafts() {
    Set<String> drafts = new HashSet<>();
    Map.of("draft", "true", "published", "false")
        .forEach(
            (key, value) ->
                pages(key)
                    .forEach(
                        (page, place) -> {
                          if (place.text().filter(value::equalsIgnoreCase).isPresent()) {
                            drafts.add(page);
                          }
                        }));
    return drafts.stream().sorted().toList();
  }

  /**
   * What the keys can mean: those of others a key of ours or nothing, and those of ours nothing
   * where most of their values are something else here.
   *
   * @param handbook as it is read without settings
   * @param errors what was found then; warnings do not count
   */
  SortedMap<String, String> meanings(Handbook handbook, List<Finding> errors) {
    SortedMap<String, String> meanings = new TreeMap<>();
    for (String key : byKey.keySet()) {
      if (known.contains(key)) {
        boolean named = key.equals("owner") || key.equals("team");
        int misfits = named ? strangers(key, handbook) : misfits(key, errors);
        if (misfits * 2 > count(key)) {
          meanings.put(key, IGNORE);
        }
      } else if (key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl)) {
        String folded = key.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        meanings.put(key, MEANINGS.getOrDefault(folded.replace('-', '_'), IGNORE));
      }
    }
    return meanings;
  }

  /** The meanings that hold for nine of ten pages at least; the other keys mean nothing. */
  SortedMap<String, String> fitting(SortedMap<String, String> meanings, List<Finding> errors) {
    SortedMap<String, String> fitting = new TreeMap<>(meanings);
    fitting.replaceAll(
        (key, meaning) ->
            meaning.equals(IGNORE) || misfits(key, errors) * 10 > count(key) ? IGNORE : meaning);
    return fitting;
  }

  /** How many pages name somebody who is in no data. */
  private int strangers(String key, Handbook handbook) {
    Set<String> ids = handbook.ids(Ref.Kind.PERSON_OR_TEAM);
    return (int)
        pages(key).values().stream()
            .filter(place -> place.text().filter(ids::contains).isEmpty())
            .count();
  }

  /** On how many pages an error stands where the key does. */
  private int misfits(String key, List<Finding> errors) {
    Map<String, Set<Integer>> lines = new HashMap<>();
    for (Finding error : errors) {
      if (error.isError()) {
        lines
            .computeIfAbsent(error.diagnostic().location().path(), path -> new HashSet<>())
            .add(error.diagnostic().location().line());
      }
    }
    return (int)
        pages(key).entrySet().stream()
            .filter(
                page ->
                    lines.getOrDefault(page.getKey(), Set.of()).stream()
                        .anyMatch(line -> isWithin(line, page.getValue())))
            .count();
  }

  private static boolean isWithin(int line, Place place) {
    return line >= place.from() && line <= place.to();
  }

  private static int lastLine(Yaml value) {
    if (value instanceof Yaml.Sequence list && !list.items().isEmpty()) {
      return lastLine(list.items().get(list.items().size() - 1));
    }
    if (value instanceof Yaml.Mapping keys && !keys.entries().isEmpty()) {
      return lastLine(keys.entries().get(keys.entries().size() - 1).value());
    }
    return value.at().line();
  }
}
