package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import team.handbook.model.DataType;
import team.handbook.support.GeneratedSections;
import team.handbook.yaml.JsonSchema;

/** The tables of keys in the guide say what the declared data types say, and leave nothing out. */
class DataReferenceTest {
  private static final List<String> PAGES = List.of("data.md", "settings.md", "writing-pages.md");

  private static final Pattern CHOICE = Pattern.compile("(.*\\bone of )(.*)");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?<=such as |, as )[^,]+|\\{[^}]*\\}|\\*\\.\\S+");

  @ParameterizedTest
  @ValueSource(strings = {"data.md", "settings.md", "writing-pages.md"})
  void tablesOfAPageAreThoseOfTheCode(String page) {
    sections(page).match(DataReferenceTest::table);
  }

  /** Small ones, such as an absence, stand in the table of what they are part of. */
  @Test
  void everyKeyOfEveryTypeIsInATable() {
    Map<String, JsonSchema.Keys> types = types();
    List<Table> tables =
        PAGES.stream().flatMap(page -> sections(page).names().stream()).map(Table::named).toList();
    for (DataType type : DataType.all()) {
      assertThat(tables).as(type.name()).extracting(Table::noun).contains(noun(type));
    }
    for (Map.Entry<String, JsonSchema.Keys> type : types.entrySet()) {
      List<Table> own = tables.stream().filter(t -> t.noun().equals(type.getKey())).toList();
      if (!own.isEmpty() && own.stream().noneMatch(table -> table.keys().isEmpty())) {
        assertThat(own.stream().flatMap(table -> table.keys().stream()))
            .as(type.getKey())
            .containsExactlyInAnyOrderElementsOf(
                type.getValue().keys().stream().map(JsonSchema.Key::name).toList());
      }
    }
    assertThat(tables).extracting(Table::noun).allMatch(types::containsKey);
  }

  /**
   * A table of the guide.
   *
   * @param noun what it describes: "a person"
   * @param keys the keys that it has; all of them if it names none
   */
  private record Table(String noun, List<String> keys) {
    /** Reads {@code noun} or {@code noun: key key}. */
    static Table named(String name) {
      String[] parts = name.split(": ", 2);
      return new Table(parts[0], parts.length < 2 ? List.of() : List.of(parts[1].split(" ")));
    }
  }

  private static String table(String name) {
    Table table = Table.named(name);
    StringBuilder out =
        new StringBuilder("| Key | Value | Default | Meaning |\n|:--|:--|:--|:--|\n");
    JsonSchema.Keys type = types().get(table.noun());
    assertThat(type).as("there is a type called \"%s\"", table.noun()).isNotNull();
    List<String> keys =
        table.keys().isEmpty()
            ? type.keys().stream().map(JsonSchema.Key::name).toList()
            : table.keys();
    for (String key : keys) {
      rows("", type.find(key), out);
    }
    return out.toString();
  }

  /** A key whose value is keys and values is as good as each of them with a longer name. */
  private static void rows(String path, JsonSchema.Key key, StringBuilder out) {
    JsonSchema.Keys inner = keys(key.value());
    boolean isFlat = inner != null && !inner.noun().isEmpty() && !hasTable(inner.noun());
    if (!isFlat || !(key.value() instanceof JsonSchema.Keys)) {
      out.append("| `" + path + key.name() + "` | " + value(key) + " | ");
      out.append(preset(path, key) + " | " + key.doc() + " |\n");
    }
    if (isFlat) {
      String items = key.value() instanceof JsonSchema.ListOf ? "[]." : ".";
      inner.keys().forEach(each -> rows(path + key.name() + items, each, out));
    }
  }

  /** Words and examples are set as code. */
  private static String value(JsonSchema.Key key) {
    String words = key.expects().replace(" with keys and values", "").replace("each item", "each");
    Matcher choice = CHOICE.matcher(words);
    return choice.matches()
        ? choice.group(1) + "`" + choice.group(2).replace(", ", "`, `") + "`"
        : EXAMPLE.matcher(words).replaceAll("`$0`");
  }

  private static String preset(String path, JsonSchema.Key key) {
    if (!key.required()) {
      return key.preset().isEmpty() ? "" : "`" + key.preset() + "`";
    }
    return path.isEmpty() || path.endsWith("[].")
        ? "required"
        : "required in `" + path.substring(0, path.length() - 1) + "`";
  }

  private static boolean hasTable(String noun) {
    return PAGES.stream()
        .flatMap(page -> sections(page).names().stream())
        .anyMatch(name -> Table.named(name).noun().equals(noun));
  }

  private static GeneratedSections sections(String page) {
    return GeneratedSections.of(Path.of("content/guide", page));
  }

  private static String noun(DataType type) {
    JsonSchema.Keys keys = keys(type.type().schema());
    assertThat(keys).as(type.name()).isNotNull();
    return keys.noun();
  }

  /** Every type that has keys, by what it describes. */
  private static Map<String, JsonSchema.Keys> types() {
    Map<String, JsonSchema.Keys> found = new LinkedHashMap<>();
    DataType.all().forEach(type -> collect(keys(type.type().schema()), found));
    return found;
  }

  private static void collect(JsonSchema.@Nullable Keys type, Map<String, JsonSchema.Keys> found) {
    if (type != null && !type.noun().isEmpty() && found.putIfAbsent(type.noun(), type) == null) {
      type.keys().forEach(key -> collect(keys(key.value()), found));
    }
  }

  /** The keys and values that stand in a value, if any do. */
  private static JsonSchema.@Nullable Keys keys(JsonSchema value) {
    if (value instanceof JsonSchema.Keys keys) {
      return keys;
    }
    if (value instanceof JsonSchema.ListOf list) {
      return keys(list.item());
    }
    if (value instanceof JsonSchema.AnyOf either) {
      return either.choices().stream()
          .map(DataReferenceTest::keys)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    return null;
  }
}
