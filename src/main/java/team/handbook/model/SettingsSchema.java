package team.handbook.model;

import java.time.Month;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;

/** How settings are written. */
public final class SettingsSchema extends Schema<Settings> {
  /** How settings are written. */
  public static final SettingsSchema INSTANCE = new SettingsSchema();

  private static final String TITLE = "Handbook";

  private final Field<String> title = optional("title", Types.text(), "The handbook's title.");
  private final Field<String> url =
      optional("url", Types.absoluteUrl(), "The address of the published site.");
  private final Field<Settings.Urls> urls =
      optional("urls", Types.choice(Settings.Urls.class), "folders (/a/b/) or files (/a/b.html).");
  private final Field<String> repository =
      optional(
          "repository", Types.absoluteUrl(), "The address of the repository on its code host.");
  private final Field<String> branch =
      optional("branch", Types.text(), "The branch that is published; main unless it is set.");
  private final Field<String> edit =
      optional(
          "edit",
          Types.absoluteUrl(),
          "The pattern of edit addresses, with {path}, {branch} and {line}.");
  private final Field<String> language =
      optional("language", Types.text(), "The language of the site; en unless it is set.");
  private final Field<Integer> accentHue =
      optional(
          "accent_hue",
          Types.integer(0, 359),
          "The hue of the accent, in degrees of OKLCH: 30 is orange, 150 green, 260 blue.");
  private final Field<List<FrontMatter.Entry>> start =
      optional(
          "start",
          Types.listOf(FrontMatter.Entry.type()),
          "The pages of the Start here path, by their files.");
  private final Field<String> feedback =
      optional(
          "feedback",
          Types.absoluteUrl(),
          "Where feedback goes; with {answer} it takes a yes or no.");
  private final Field<String> chat =
      optional(
          "chat",
          new One<>("url", Types.absoluteUrl(), "the chat"),
          "{url: pattern with {channel}}.");
  private final Field<Settings.Publish> publish =
      optional(
          "publish",
          Types.choice(Settings.Publish.class),
          "clean writes nothing while there are errors, marked marks them on the pages.");
  private final Field<List<String>> ignore =
      optional("ignore", Types.listOf(Types.glob()), "Globs of files that are not read.");
  private final Field<List<String>> images =
      optional(
          "images",
          new One<>("hosts", Types.listOf(Types.host()), "the images"),
          "{hosts: […]}: hosts whose images are shown.");
  private final Field<Map<String, String>> frontMatter =
      optional(
          "front_matter",
          Types.mapOf(FrontMatter.keyOrIgnore()),
          "What keys of another generator mean: a key of ours, or ignore.");
  private final Field<List<PersonField>> people =
      optional(
          "people",
          new One<>("publish", Types.listOf(Types.choice(PersonField.class)), "people"),
          "{publish: […]}: the fields of people that are published.");
  private final Field<Month> periods =
      optional(
          "periods",
          new One<>("fiscal_start", Types.choice(months()), "periods"),
          "{fiscal_start: feb}: the first month of the fiscal year.");
  private final Field<PrivateMarkers> privateMarkers =
      optional(
          "private",
          new PrivateMarkers.PrivateSchema(),
          "{words: […], hosts: […]}: what must not be published.");
  private final Field<RuleSettings> rules =
      optional("rules", RuleSettings.type(), "Severity and parameters of rules, by id.");

  private SettingsSchema() {
    super("handbook.yml");
  }

  static Settings defaults() {
    return new Settings(
        TITLE,
        Optional.empty(),
        Settings.Urls.FOLDERS,
        Optional.empty(),
        "main",
        Optional.empty(),
        "en",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Settings.Publish.MARKED,
        List.of(),
        List.of(),
        Map.of(),
        Settings.PUBLISHED,
        Month.JANUARY,
        PrivateMarkers.NONE,
        RuleSettings.NONE);
  }

  @Override
  protected Settings build(Row row) {
    return new Settings(
        row.find(title).orElse(TITLE),
        row.find(url),
        row.find(urls).orElse(Settings.Urls.FOLDERS),
        row.find(repository),
        row.find(branch).orElse("main"),
        row.find(edit),
        row.find(language).orElse("en"),
        row.find(accentHue),
        row.list(start),
        row.find(feedback),
        row.find(chat),
        row.find(publish).orElse(Settings.Publish.CLEAN),
        row.list(ignore),
        row.list(images),
        row.find(frontMatter).orElse(Map.of()),
        published(row.find(people)),
        row.find(periods).orElse(Month.JANUARY),
        row.find(privateMarkers).orElse(PrivateMarkers.NONE),
        row.find(rules).orElse(RuleSettings.NONE));
  }

  /** A name is always published: a person without one could not be shown. */
  private static Set<PersonField> published(Optional<List<PersonField>> fields) {
    Set<PersonField> all = EnumSet.of(PersonField.NAME);
    all.addAll(fields.map(Set::copyOf).orElse(Settings.PUBLISHED));
    return all;
  }

  private static Map<String, Month> months() {
    Map<String, Month> words = new LinkedHashMap<>();
    for (Month month : Month.values()) {
      words.put(month.name().substring(0, 3).toLowerCase(Locale.ROOT), month);
    }
    return words;
  }

  /** Keys and values with one key. */
  private static final class One<V> extends Schema<V> {
    private final Field<V> only;

    One(String key, Type<V> type, String noun) {
      super(noun);
      this.only = required(key, type, "");
    }

    @Override
    protected V build(Row row) {
      return row.get(only);
    }
  }
}
