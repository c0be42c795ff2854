package team.handbook.yaml;

import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.url.Scheme;

/** The types of values that data files are made of. */
public final class Types {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,4}) (day|week|month|year)s?", Pattern.CASE_INSENSITIVE);
  private static final String SPANS = "\\d{1,4} ([dD]ay|[wW]eek|[mM]onth|[yY]ear)s?";
  private static final Pattern SIZE = Pattern.compile("\\d{1,9}|(?<n>\\d{1,3}) ?(?<unit>[kKM])B");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,9})?");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?");
  private static final Pattern WHOLE_URL =
      Pattern.compile("https?://[^/]+.*|mailto:.+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESSES = Pattern.compile("[hH][tT][tT][pP][sS]?://[^\\s]+");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  /** The zones that have a city; abbreviations and offsets know nothing of clock changes. */
  private static final Set<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.equals("UTC") || zone.contains("/"))
          .collect(Collectors.toUnmodifiableSet());

  private Types() {}

  /** A scalar type, by a function from text to value. */
  private record Scalar<V>(
      String expects, String hint, JsonSchema schema, Function<String, Optional<V>> read)
      implements Type<V> {
    @Override
    public Optional<V> bind(Yaml node, Diagnostics out) {
      if (node instanceof Yaml.Scalar scalar) {
        Optional<V> value = read.apply(scalar.text().strip());
        if (value.isPresent()) {
          return value;
        }
      }
      return wrong(this, node, hint, out);
    }
  }

  /** Reports a value of the wrong type. */
  public static <V> Optional<V> wrong(Type<?> type, Yaml node, String hint, Diagnostics out) {
    String found = node.kind();
    out.add(
        Rules.WRONG_TYPE,
        node.at(),
        found,
        "expected " + type.expects() + ", found " + found,
        hint.isEmpty() ? "write " + type.expects() : hint);
    return Optional.empty();
  }

  /** Any text that is not empty; a number or a date is text too. */
  public static Type<String> text() {
    return new Scalar<>(
        "text",
        "write text; if it holds a bracket, a brace or a colon, put it in double quotes",
        JsonSchema.text(),
        text -> Optional.of(text).filter(t -> !t.isEmpty()));
  }

  /** A whole number. */
  public static Type<Integer> integer() {
    return new Scalar<>(
        "a whole number",
        "",
        new JsonSchema.Scalar(List.of("integer", "string"), "^[-+]?\\d{1,9}$"),
        text ->
            text.matches("[-+]?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty());
  }

  /** A whole number from one to another, both included. */
  public static Type<Integer> integer(int from, int to) {
    return new Scalar<>(
        "a whole number from " + from + " to " + to,
        "",
        new JsonSchema.Range(from, to),
        text ->
            Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number >= from && number <= to));
  }

  /** A time of day, as {@code 15:00}. */
  public static Type<LocalTime> time() {
    return new Scalar<>(
        "a time such as 15:00",
        "write hours and minutes in digits, on the clock of 24 hours, such as 09:30",
        JsonSchema.text(TIME.pattern()),
        text ->
            TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty());
  }

  /** A number, with a point and no separators. */
  public static Type<BigDecimal> number() {
    return new Scalar<>(
        "a number",
        "write it in digits, with a point and without separators, such as 1200.5",
        new JsonSchema.Scalar(List.of("number", "string"), "^" + NUMBER + "$"),
        text ->
            NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty());
  }

  /** {@code true} or {@code false}, and no other spelling. */
  public static Type<Boolean> bool() {
    return new Scalar<>(
        "true or false",
        "",
        new JsonSchema.Scalar(List.of("boolean", "string"), "^(true|false)$"),
        text ->
            text.equals("true") || text.equals("false")
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty());
  }

  /** A date that exists, as {@code 2026-11-23}. */
  public static Type<LocalDate> date() {
    return new Type<>() {
      @Override
      public Optional<LocalDate> bind(Yaml node, Diagnostics out) {
        if (!(node instanceof Yaml.Scalar scalar)) {
          return wrong(this, node, "", out);
        }
        Matcher matcher = DATE.matcher(scalar.text().strip());
        if (!matcher.matches()) {
          return wrong(this, node, "write year, month and day in digits, such as 2026-11-23", out);
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        try {
          return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
          out.add(
              Rules.WRONG_TYPE,
              node.at(),
              scalar.text(),
              "\"" + scalar.text().strip() + "\" is not a date: " + impossible(year, month),
              "correct the day or the month");
          return Optional.empty();
        }
      }

      @Override
      public String expects() {
        return "a date such as 2026-11-23";
      }

      @Override
      public JsonSchema schema() {
        return JsonSchema.text(DATE.pattern());
      }
    };
  }

  private static String impossible(int year, int month) {
    if (month < 1 || month > 12) {
      return "there are twelve months";
    }
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return name + " " + year + " has " + YearMonth.of(year, month).lengthOfMonth() + " days";
  }

  /** A span of time, as {@code 6 months}. */
  public static Type<Period> span() {
    return new Scalar<>(
        "a span of time such as 6 months",
        "write a number and days, weeks, months or years",
        JsonSchema.text(SPANS),
        text -> {
          Matcher matcher = SPAN.matcher(text);
          if (!matcher.matches()) {
            return Optional.empty();
          }
          int n = Integer.parseInt(matcher.group(1));
          return Optional.of(
              switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
                case "day" -> Period.ofDays(n);
                case "week" -> Period.ofWeeks(n);
                case "month" -> Period.ofMonths(n);
                default -> Period.ofYears(n);
              });
        });
  }

  /** How many days: {@code 30 days}, another span, or the number alone. */
  public static Type<Integer> days() {
    return new Scalar<>(
        "a span of time such as 30 days",
        "write a number and days, weeks, months or years",
        new JsonSchema.Scalar(List.of("integer", "string"), "^(\\d{1,4}|" + SPANS + ")$"),
        text -> {
          Matcher matcher = SPAN.matcher(text.matches("\\d{1,4}") ? text + " days" : text);
          if (!matcher.matches()) {
            return Optional.empty();
          }
          int n = Integer.parseInt(matcher.group(1));
          return Optional.of(
              switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
                case "day" -> n;
                case "week" -> n * 7;
                case "month" -> n * 30;
                default -> n * 365;
              });
        });
  }

  /** How many bytes: {@code 500 kB}, {@code 2 MB}, or the number alone. */
  public static Type<Integer> bytes() {
    return new Scalar<>(
        "a size such as 500 kB",
        "write a number and kB or MB",
        new JsonSchema.Scalar(List.of("integer", "string"), "^\\d{1,9}$|^\\d{1,3} ?[kKM]B$"),
        text -> {
          Matcher matcher = SIZE.matcher(text);
          if (!matcher.matches()) {
            return Optional.empty();
          }
          if (matcher.group("unit") == null) {
            return Optional.of(Integer.valueOf(text));
          }
          int unit = matcher.group("unit").equals("M") ? 1_000_000 : 1_000;
          return Optional.of(Integer.parseInt(matcher.group("n")) * unit);
        });
  }

  /** An IANA time zone, as {@code Europe/Dublin}. */
  public static Type<ZoneId> zone() {
    return new Type<>() {
      @Override
      public Optional<ZoneId> bind(Yaml node, Diagnostics out) {
        String text = node instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
        if (ZONES.contains(text)) {
          return Optional.of(ZoneId.of(text));
        }
        return wrong(
            this,
            node,
            Suggestion.hint(
                text, ZONES, "write the name of a time zone's city, such as Europe/Dublin"),
            out);
      }

      @Override
      public String expects() {
        return "a time zone such as Europe/Dublin";
      }

      @Override
      public JsonSchema schema() {
        return new JsonSchema.Words(ZONES.stream().sorted().toList());
      }
    };
  }

  /** An address that may be published. */
  public static Type<String> url() {
    return new Type<>() {
      @Override
      public Optional<String> bind(Yaml node, Diagnostics out) {
        if (!(node instanceof Yaml.Scalar scalar) || scalar.text().isBlank()) {
          return wrong(this, node, "", out);
        }
        String text = scalar.text().strip();
        if (!Scheme.isSafe(text)) {
          String scheme = Scheme.of(text).orElse("");
          out.add(
              Rules.UNSAFE_URL,
              node.at(),
              text,
              "\"" + text + "\" uses \"" + scheme + ":\", which is not published",
              "use http, https, mailto or tel, or a path");
          return Optional.empty();
        }
        return Optional.of(text);
      }

      @Override
      public String expects() {
        return "an address such as https://example.org/";
      }

      @Override
      public JsonSchema schema() {
        return JsonSchema.text();
      }
    };
  }

  /** An id in kebab-case, unique among its like. */
  public static Type<String> id() {
    return new Type<>() {
      @Override
      public Optional<String> bind(Yaml node, Diagnostics out) {
        String text = node instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
        if (text.isEmpty()) {
          return wrong(this, node, "", out);
        }
        if (!Ids.isId(text)) {
          out.add(
              Rules.ID_FORMAT,
              node.at(),
              text,
              "\"" + text + "\" is not an id: only lower-case letters, digits and single hyphens",
              "write \"" + Ids.of(text).orElse("an-id") + "\"");
          return Optional.empty();
        }
        return Optional.of(text);
      }

      @Override
      public String expects() {
        return "an id such as move-tables";
      }

      @Override
      public JsonSchema schema() {
        return new JsonSchema.Scalar(List.of("string", "number"), "^" + Ids.PATTERN + "$");
      }
    };
  }

  /** One of a few words. */
  public static <E> Type<E> choice(Map<String, E> words) {
    List<String> known = List.copyOf(words.keySet());
    String expects = (known.size() > 1 ? "one of " : "") + String.join(", ", known);
    return new Type<>() {
      @Override
      public Optional<E> bind(Yaml node, Diagnostics out) {
        String text = node instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
        E value = words.get(text);
        return value != null
            ? Optional.of(value)
            : wrong(this, node, Suggestion.hint(text, known, "use one of these words"), out);
      }

      @Override
      public String expects() {
        return expects;
      }

      @Override
      public String written(E value) {
        return words.entrySet().stream()
            .filter(word -> word.getValue().equals(value))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
      }

      @Override
      public JsonSchema schema() {
        return new JsonSchema.Words(known);
      }
    };
  }

  /** The words of an enum: its names in lower case with hyphens, in their order. */
  public static <E extends Enum<E>> Type<E> choice(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(word(constant), constant);
    }
    return choice(words);
  }

  /** The word of a constant: {@code ON_TRACK} → {@code on-track}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A list; an item that is wrong is left out, with its finding. */
  public static <V> Type<List<V>> listOf(Type<V> item) {
    return new ListType<>(item, false);
  }

  /** A list, or one item alone. */
  public static <V> Type<List<V>> oneOrMore(Type<V> item) {
    return new ListType<>(item, true);
  }

  private record ListType<V>(Type<V> item, boolean alone) implements Type<List<V>> {
    @Override
    public Optional<List<V>> bind(Yaml node, Diagnostics out) {
      if (node instanceof Yaml.Sequence sequence) {
        List<V> values = new ArrayList<>();
        for (Yaml child : sequence.items()) {
          item.bind(child, out).ifPresent(values::add);
        }
        return Optional.of(List.copyOf(values));
      }
      if (alone) {
        return item.bind(node, out).map(List::of);
      }
      return wrong(this, node, hint(node), out);
    }

    private static String hint(Yaml node) {
      boolean hyphen =
          node instanceof Yaml.Scalar scalar && !scalar.quoted() && scalar.text().startsWith("-");
      return hyphen
          ? "put a space after the hyphen of each item"
          : "write it as a list, such as [" + sample(node) + "]";
    }

    private static String sample(Yaml node) {
      return node instanceof Yaml.Scalar scalar && scalar.text().length() <= 30
          ? scalar.text()
          : "one, two";
    }

    @Override
    public String expects() {
      return "a list, each item " + item.expects();
    }

    @Override
    public String written(List<V> values) {
      return values.stream().map(item::written).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public JsonSchema schema() {
      JsonSchema list = new JsonSchema.ListOf(item.schema());
      return alone ? new JsonSchema.AnyOf(List.of(list, item.schema())) : list;
    }
  }

  /** Keys of the author's choice, each with a value of one type. */
  public static <V> Type<Map<String, V>> mapOf(Type<V> value) {
    return new Type<>() {
      @Override
      public Optional<Map<String, V>> bind(Yaml node, Diagnostics out) {
        if (!(node instanceof Yaml.Mapping mapping)) {
          return wrong(this, node, "", out);
        }
        Map<String, V> values = new LinkedHashMap<>();
        for (Yaml.Entry entry : mapping.entries()) {
          value.bind(entry.value(), out).ifPresent(bound -> values.put(entry.key(), bound));
        }
        return Optional.of(values);
      }

      @Override
      public String expects() {
        return "keys, each with " + value.expects();
      }

      @Override
      public JsonSchema schema() {
        return new JsonSchema.MapOf(value.schema());
      }
    };
  }

  /** A pattern of paths, as {@code java.nio.file.FileSystem#getPathMatcher} has it. */
  public static Type<String> glob() {
    return new Scalar<>(
        "a pattern of paths such as drafts/**",
        "close every bracket and brace of the pattern",
        JsonSchema.text(),
        text -> {
          try {
            FileSystems.getDefault().getPathMatcher("glob:" + text);
            return Optional.of(text).filter(t -> !t.isEmpty());
          } catch (PatternSyntaxException e) {
            return Optional.empty();
          }
        });
  }

  /** The name of a host, without scheme or path; capitals mean nothing. */
  public static Type<String> host() {
    return new Scalar<>(
        "a host such as images.example.org",
        "write the name of the host alone, without https:// and without *",
        JsonSchema.text(HOST.pattern()),
        text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(t -> HOST.matcher(t).matches()));
  }

  /** The name of a host, or {@code *.} and such a name for every host below it. */
  public static Type<String> hostPattern() {
    return new Scalar<>(
        "a host such as wiki.corp.example.com, or *.corp.example.com",
        "write the name of the host alone; a star may stand at its start",
        JsonSchema.text("(\\*\\.)?" + HOST),
        text ->
            Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(t -> HOST.matcher(t.startsWith("*.") ? t.substring(2) : t).matches()));
  }

  /** An address of its own, with a scheme: http, https or mailto. */
  public static Type<String> absoluteUrl() {
    Type<String> url = url();
    return new Type<>() {
      @Override
      public Optional<String> bind(Yaml node, Diagnostics out) {
        Optional<String> bound = url.bind(node, out);
        if (bound.isPresent() && !WHOLE_URL.matcher(bound.get()).matches()) {
          return wrong(this, node, "write the whole address, with https://", out);
        }
        return bound;
      }

      @Override
      public String expects() {
        return "a whole address such as https://example.org/";
      }

      @Override
      public JsonSchema schema() {
        return JsonSchema.text("[hH][tT][tT][pP][sS]?://[^/]+.*|mailto:.+");
      }
    };
  }

  /** The form of addresses of the web, in which {@code *} stands for any text. */
  public static Type<String> addressPattern() {
    return new Scalar<>(
        "a pattern of addresses such as https://example.org/*",
        "write the whole address, with https://, and * for what may differ",
        JsonSchema.text(ADDRESSES.pattern()),
        text -> Optional.of(text).filter(t -> ADDRESSES.matcher(t).matches()));
  }

  /** Whatever stands there, unread. */
  public static Type<Yaml> anything() {
    return new Type<>() {
      @Override
      public Optional<Yaml> bind(Yaml node, Diagnostics out) {
        return Optional.of(node);
      }

      @Override
      public String expects() {
        return "any value";
      }

      @Override
      public JsonSchema schema() {
        return new JsonSchema.Anything();
      }
    };
  }

  /** A value alone, or keys and values where there is more to say. */
  public static <V> Type<V> either(Type<V> alone, Schema<V> keys, String expects) {
    return new Type<>() {
      @Override
      public Optional<V> bind(Yaml node, Diagnostics out) {
        return node instanceof Yaml.Mapping ? keys.bind(node, out) : alone.bind(node, out);
      }

      @Override
      public String expects() {
        return expects;
      }

      @Override
      public JsonSchema schema() {
        return new JsonSchema.AnyOf(List.of(alone.schema(), keys.schema()));
      }
    };
  }

  /** A type made of another by a function that keeps the place. */
  public static <A, B> Type<B> mapping(
      Type<A> type, java.util.function.BiFunction<A, Yaml, B> then) {
    return new Type<>() {
      @Override
      public Optional<B> bind(Yaml node, Diagnostics out) {
        return type.bind(node, out).map(value -> then.apply(value, node));
      }

      @Override
      public String expects() {
        return type.expects();
      }

      @Override
      public JsonSchema schema() {
        return type.schema();
      }
    };
  }
}
