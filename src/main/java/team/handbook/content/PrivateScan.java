package team.handbook.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SourceText;
import team.handbook.model.PersonField;
import team.handbook.model.PrivateMarkers;
import team.handbook.model.Settings;
import team.handbook.yaml.Yaml;

/** Looks for private words and hosts in what would be published of pages and data. */
final class PrivateScan {
  /** Code, in which a comment is shown, or a comment. */
  private static final Pattern CODE_OR_COMMENT =
      Pattern.compile(
          "(?ms)(?<code>^ {0,3}(?<fence>`{3,}|~{3,})[^\\n]*\\n.*?(?:^ {0,3}\\k<fence>|\\z)|`[^`\\n]+`)"
              + "|<!--.*?(?:-->|\\z)");

  /** Keys that no page shows. */
  private static final Set<String> UNPUBLISHED = Set.of("waive", "rules");

  private final PrivateMarkers markers;
  private final Set<String> fields;

  PrivateScan(Settings settings) {
    this.markers = settings.privateMarkers();
    this.fields =
        Stream.of(PersonField.values())
            .filter(settings::publishes)
            .map(field -> field.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** Looks through a page, its front matter included; comments are not published. */
  void page(SourceText source, Diagnostics out) {
    if (markers.isEmpty()) {
      return;
    }
    int from = 0;
    for (MatchResult hidden : comments(source.text())) {
      markers.report(source, from, hidden.start(), out);
      from = hidden.end();
    }
    markers.report(source, from, source.text().length(), out);
  }

  private static List<MatchResult> comments(String text) {
    return text.contains("<!--")
        ? CODE_OR_COMMENT.matcher(text).results().filter(m -> m.group(1) == null).toList()
        : List.of();
  }

  /** Looks through a data file; of a person, only published fields count. */
  void data(String path, Yaml file, Diagnostics out) {
    if (markers.isEmpty()) {
      return;
    }
    boolean person = path.startsWith("data/people/");
    walk(file, key -> !UNPUBLISHED.contains(key) && (!person || fields.contains(key)), out);
  }

  private void walk(Yaml node, Predicate<String> published, Diagnostics out) {
    if (node instanceof Yaml.Mapping mapping) {
      mapping.entries().stream()
          .filter(entry -> published.test(entry.key()))
          .forEach(entry -> walk(entry.value(), key -> !UNPUBLISHED.contains(key), out));
    } else if (node instanceof Yaml.Sequence list) {
      list.items().forEach(item -> walk(item, published, out));
    } else if (node instanceof Yaml.Scalar scalar) {
      markers.report(
          scalar.written().source(), scalar.written().start(), scalar.written().end(), out);
    }
  }
}
