package team.handbook.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.yaml.Field;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * What stands between the two lines of hyphens at the top of a page.
 *
 * @param origin where it stands
 * @param title the page's title
 * @param description one sentence about the page
 * @param summary the short version, as bullets
 * @param pages the reading order of a section
 * @param owner the person or team that answers for the page
 * @param reviewed the day of the last review
 * @param reviewEvery how often it is to be reviewed
 * @param ask the channel for questions, without {@code #}
 * @param aliases old addresses of the page
 * @param anchors old ids and what they are called now
 * @param team the team whose page this is
 * @param language the language, if it is not the handbook's
 * @param status whether it holds
 * @param waivers the rules that are silenced on the page
 */
public record FrontMatter(
    Origin origin,
    Optional<String> title,
    Optional<String> description,
    List<Prose> summary,
    Optional<List<Entry>> pages,
    Optional<Ref> owner,
    Optional<LocalDate> reviewed,
    Optional<Period> reviewEvery,
    Optional<String> ask,
    List<Entry> aliases,
    Map<String, Entry> anchors,
    Optional<Ref> team,
    Optional<String> language,
    Status status,
    List<Waiver> waivers) {
  public FrontMatter {
    summary = List.copyOf(summary);
    pages = pages.map(List::copyOf);
    aliases = List.copyOf(aliases);
    anchors = Map.copyOf(anchors);
    waivers = List.copyOf(waivers);
  }

  /** Whether a page holds. */
  public enum Status {
    CURRENT,
    DRAFT,
    OUTDATED
  }

  /**
   * A text that knows where it stands.
   *
   * @param text as written
   * @param at where
   */
  public record Entry(String text, Location at) {
    static Type<Entry> type() {
      return Types.mapping(Types.text(), (text, node) -> new Entry(text, node.at()));
    }
  }

  /** The front matter of a page that has none. */
  public static FrontMatter none(String path) {
    return new FrontMatter(
        Origin.none(path),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Status.CURRENT,
        List.of());
  }

  /** A key of another generator, to be reported once for the whole handbook. */
  @FunctionalInterface
  public interface ForeignKeys {
    void found(String key, Location at, Optional<String> closest);
  }

  /**
   * Reads front matter.
   *
   * @param names what keys of another generator mean here: a key of ours, or {@code ignore}
   */
  public static Optional<FrontMatter> read(
      Yaml node, Map<String, String> names, ForeignKeys foreign, Diagnostics out) {
    return FrontMatterSchema.INSTANCE.bind(
        renamed(node, names),
        out,
        (entry, closest) -> foreign.found(entry.key(), entry.keyAt(), closest));
  }

  /** Every key that has a meaning here. */
  public static List<String> keys() {
    return FrontMatterSchema.INSTANCE.fields().stream().<String>map(Field::key).toList();
  }

  /**
   * What a key of another generator may mean. One that is wrong is ignored, so that no page is
   * reported for it.
   */
  static Type<String> keyOrIgnore() {
    List<String> words = Stream.concat(keys().stream(), Stream.of("ignore")).toList();
    return new Type<>() {
      @Override
      public Optional<String> bind(Yaml node, Diagnostics out) {
        String text = node instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
        if (!words.contains(text)) {
          out.add(
              Rules.WRONG_TYPE,
              node.at(),
              text,
              "expected " + expects() + ", found " + node.kind(),
              Suggestion.hint(text, words, "the keys are " + String.join(", ", words)));
        }
        return Optional.of(words.contains(text) ? text : "ignore");
      }

      @Override
      public String expects() {
        return "a key of front matter, or ignore";
      }

      @Override
      public JsonSchema schema() {
        return new JsonSchema.Words(words);
      }
    };
  }

  /** Applies the names; a key that is already there wins. */
  private static Yaml renamed(Yaml node, Map<String, String> names) {
    if (!(node instanceof Yaml.Mapping mapping)) {
      return node;
    }
    Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    for (Yaml.Entry entry : mapping.entries()) {
      String key = names.getOrDefault(entry.key(), entry.key());
      boolean own = key.equals(entry.key());
      if (!key.equals("ignore") || own) {
        Yaml.Entry renamed = new Yaml.Entry(key, entry.keyAt(), entry.value());
        if (own) {
          entries.put(key, renamed);
        } else {
          entries.putIfAbsent(key, renamed);
        }
      }
    }
    return new Yaml.Mapping(
        mapping.at(), mapping.end(), List.copyOf(entries.values()), mapping.flow());
  }
}
