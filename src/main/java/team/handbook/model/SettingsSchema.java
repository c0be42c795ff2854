package team.handbook.model;

import java.time.DayOfWeek;
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

  private final Field<String> title =
      optional(
          "title",
          Types.text(),
          "Handbook",
          "The name of the handbook. It stands in the header and in the title of every page.");
  private final Field<String> url =
      optional(
          "url",
          Types.absoluteUrl(),
          "The address at which the site is published. The site map needs it, and so does the page"
              + " for addresses that do not exist.");
  private final Field<Settings.Urls> urls =
      optional(
          "urls",
          Types.choice(Settings.Urls.class),
          Settings.Urls.FOLDERS,
          "The form of addresses: `folders` makes `/a/b/`, `files` makes `/a/b.html`.");
  private final Field<String> repository =
      optional(
          "repository",
          Types.absoluteUrl(),
          "The address of the repository on its code host. With it, pages get \"Edit this page\", and"
              + " links to files outside `content/` lead there.");
  private final Field<String> branch =
      optional("branch", Types.text(), "main", "The branch that these links lead to.");
  private final Field<String> edit =
      optional(
          "edit",
          Types.absoluteUrl(),
          "The pattern of the edit link, if it cannot be told from `repository`. `{path}`,"
              + " `{branch}` and `{line}` are filled in.");
  private final Field<String> language =
      optional(
          "language",
          Types.text(),
          "en",
          "The language that the handbook is written in, as a code such as `de` or `pt-BR`.");
  private final Field<Integer> accentHue =
      optional(
          "accent_hue",
          Types.integer(0, 359),
          "The hue of links and marks, in degrees of OKLCH: 30 is orange, 90 yellow, 150 green, 260"
              + " blue, 330 pink. How light it is gets worked out, so that it can be read everywhere."
              + " Without it they are in the green of the theme.");
  private final Field<List<FrontMatter.Entry>> start =
      optional(
          "start",
          Types.listOf(FrontMatter.Entry.type()),
          "The pages of the \"Start here\" path on the home page, each by its file, counted from"
              + " `content/`.");
  private final Field<List<SectionOrder>> pages =
      optional(
          "pages",
          SectionOrder.type(),
          "The reading order of sections whose own page has no `pages`: folders, counted from"
              + " `content/`, `/` for the top, each with a list.");
  private final Field<String> feedback =
      optional(
          "feedback",
          Types.absoluteUrl(),
          "The address behind \"Something is missing or wrong\". `{title}` and `{path}` are filled in;"
              + " with `{answer}` in it, the page asks whether it was useful and sends `yes` or `no`"
              + " there.");
  private final Field<String> chat =
      optional(
          "chat",
          new One<>(
              "the chat",
              "url",
              Types.absoluteUrl(),
              "The address of a channel, with `{channel}` in it. Names of channels become links.",
              Optional.empty()),
          "Where people talk.");
  private final Field<Prose> logo =
      optional("logo", Prose.image(), "The image beside the title, by its file.");
  private final Field<List<MenuLink>> header =
      optional("header", Types.listOf(MenuLink.type()), "More links in the header.");
  private final Field<List<MenuLink>> footer =
      optional("footer", Types.listOf(MenuLink.type()), "More links at the foot of every page.");
  private final Field<Boolean> print =
      optional("print", Types.bool(), "Whether the whole handbook is on one page too, to print.");
  private final Field<Settings.Publish> publish =
      optional(
          "publish",
          Types.choice(Settings.Publish.class),
          Settings.Publish.CLEAN,
          "`clean` publishes nothing while there are errors, `marked` marks them on the pages.");
  private final Field<List<String>> ignore =
      optional(
          "ignore",
          Types.listOf(Types.glob()),
          "Files that are no pages, counted from `content/`. `*` stops at a slash, `**` does not.");
  private final Field<List<String>> images =
      optional(
          "images",
          new One<>(
              "the images",
              "hosts",
              Types.listOf(Types.host()),
              "Hosts whose images are shown. An image from another host becomes a link.",
              Optional.empty()),
          "What images of other sites are shown.");
  private final Field<Map<String, String>> frontMatter =
      optional(
          "front_matter",
          Types.mapOf(FrontMatter.keyOrIgnore()),
          "What front matter keys of another generator mean. See below.");
  private final Field<List<PersonField>> people =
      optional(
          "people",
          new One<>(
              "people",
              "publish",
              Types.listOf(Types.choice(PersonField.class)),
              "The fields of people that are published. `name` always is.",
              Optional.of(Settings.PUBLISHED)),
          Settings.PUBLISHED,
          "What the site says of people.");
  private final Field<Month> periods =
      optional(
          "periods",
          new One<>(
              "periods",
              "fiscal_start",
              Types.choice(words(Month.values())),
              "The month in which your year begins. With `feb`, `2026-q1` is February to April 2026.",
              Optional.of(Month.JANUARY)),
          Month.JANUARY,
          "How the year is divided.");
  private final Field<List<DayOfWeek>> week =
      optional(
          "week",
          Types.listOf(Types.choice(words(DayOfWeek.values()))),
          Settings.WEEK,
          "The days on which you work, in the order in which the pages of teams and people show their"
              + " week. A day that has a ritual is shown even if it is not in the list.");
  private final Field<PrivateMarkers> privateMarkers =
      optional("private", new PrivateMarkers.PrivateSchema(), "What must not be published.");
  private final Field<RuleSettings> rules =
      optional("rules", RuleSettings.type(), "What rules weigh, by their ids.");

  private SettingsSchema() {
    super("handbook.yml");
  }

  /** Without a settings file a handbook is shown as it is. */
  static Settings defaults() {
    return INSTANCE.settings(INSTANCE.absent(), Settings.Publish.MARKED);
  }

  @Override
  protected Settings build(Row row) {
    return settings(row, row.get(publish));
  }

  private Settings settings(Row row, Settings.Publish mode) {
    return new Settings(
        row.get(title),
        row.find(url),
        row.get(urls),
        row.find(repository),
        row.get(branch),
        row.find(edit),
        row.get(language),
        row.find(accentHue),
        row.list(start),
        row.list(pages),
        row.find(feedback),
        row.find(chat),
        row.find(logo),
        row.list(header),
        row.list(footer),
        row.find(print).orElse(false),
        mode,
        row.list(ignore),
        row.list(images),
        row.find(frontMatter).orElse(Map.of()),
        published(row.get(people)),
        row.get(periods),
        row.get(week),
        row.find(privateMarkers).orElse(PrivateMarkers.NONE),
        row.find(rules).orElse(RuleSettings.NONE));
  }

  /** A name is always published: a person without one could not be shown. */
  private static Set<PersonField> published(List<PersonField> fields) {
    Set<PersonField> all = EnumSet.of(PersonField.NAME);
    all.addAll(fields);
    return all;
  }

  /** Months and days by the first three letters of their English names. */
  private static <E extends Enum<E>> Map<String, E> words(E[] values) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(value.name().substring(0, 3).toLowerCase(Locale.ROOT), value);
    }
    return words;
  }

  /** Keys and values with one key. */
  private static final class One<V> extends Schema<V> {
    private final Field<V> only;

    One(String noun, String key, Type<V> type, String doc, Optional<V> preset) {
      super(noun);
      this.only =
          preset
              .map(value -> optional(key, type, value, doc))
              .orElseGet(() -> required(key, type, doc));
    }

    @Override
    protected V build(Row row) {
      return row.get(only);
    }
  }
}
