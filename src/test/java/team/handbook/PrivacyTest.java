package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import team.handbook.model.PersonField;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.HtmlValidator;

/** Whatever settings do not publish of a person is in no file of the site, and in no export. */
class PrivacyTest {
  private static final Path FOLDER = Path.of("src/test/resources/privacy");

  /** What would be seen of each field. A name is always published, and so is who is in a team. */
  private static final Map<PersonField, String> MARKERS = new TreeMap<>();

  /** A field that no setting publishes. */
  private static final Set<String> NEVER = Set.of("Zq-sort");

  static {
    MARKERS.put(PersonField.CALLED, "Zq-called");
    MARKERS.put(PersonField.ROLE, "Zq-role");
    MARKERS.put(PersonField.PRONOUNS, "Zq-pronouns");
    MARKERS.put(PersonField.PRONUNCIATION, "Zq-pronunciation");
    MARKERS.put(PersonField.LOCATION, "Zq-location");
    MARKERS.put(PersonField.TIMEZONE, "Chatham");
    MARKERS.put(PersonField.HOURS, "03:07");
    MARKERS.put(PersonField.KIND, "Zq-kind");
    MARKERS.put(PersonField.START, "1987");
    MARKERS.put(PersonField.END, "2199");
    MARKERS.put(PersonField.AWAY, "2176");
    MARKERS.put(PersonField.GITHUB, "zq-github");
    MARKERS.put(PersonField.EMAIL, "zq-email");
    MARKERS.put(PersonField.LINKS, "zq-links");
    MARKERS.put(PersonField.BIO, "Zq-bio");
    MARKERS.put(PersonField.PHOTO, "zq-photo");
    MARKERS.put(PersonField.LANGUAGE, "x-zq-language");
  }

  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource(
      value = PersonField.class,
      names = {"NAME", "TEAMS"},
      mode = EnumSource.Mode.EXCLUDE)
  void aFieldThatIsNotPublishedIsNowhere(PersonField hidden) throws IOException {
    Set<PersonField> published = new TreeSet<>(Arrays.asList(PersonField.values()));
    published.remove(hidden);

    String all = everything(published);

    assertThat(all).doesNotContain(MARKERS.get(hidden));
    // What is published is found, so that what is not would be found too.
    MARKERS.forEach(
        (field, marker) -> {
          if (field != hidden) {
            assertThat(all).contains(marker);
          }
        });
    NEVER.forEach(marker -> assertThat(all).doesNotContain(marker));
  }

  @Test
  void withoutHoursNobodysTimeIsShownInAnotherZone() throws IOException {
    // Chatham is 45 minutes off the hour, so in UTC they work from 13:22 to 21:34.
    assertThat(everything(Set.of(PersonField.NAME)))
        .doesNotContainPattern("\\b[0-2]\\d:(07|19|22|34)\\b");
  }

  @Test
  void aPhotoTakesThePlaceOfTheLettersWhereItIsPublished() throws IOException {
    everything(Set.of(PersonField.NAME, PersonField.PHOTO, PersonField.LANGUAGE, PersonField.BIO));

    Document page = Jsoup.parse(Files.readString(temp.resolve("site/people/ana/index.html")));
    Element photo = page.selectFirst(".personhead .av img");
    assertThat(photo.attributes().asList().stream().map(Object::toString))
        .containsExactly(
            "src=\"../../data/people/zq-photo.png\"",
            "alt=\"\"",
            "width=\"96\"",
            "height=\"96\"",
            "loading=\"lazy\"",
            "decoding=\"async\"");
    assertThat(page.select(".prose[lang=x-zq-language]").text()).isEqualTo("Zq-bio");
    assertThat(HtmlValidator.messages(page.outerHtml())).isEmpty();
    Document team = Jsoup.parse(Files.readString(temp.resolve("site/teams/core/index.html")));
    assertThat(team.select(".people .av").eachText()).containsExactly("BO");
    assertThat(team.select(".people .av img")).hasSize(1);
  }

  @Test
  void onlyTheNameIsPublishedIfNothingElseIs() throws IOException {
    String all = everything(Set.of(PersonField.NAME));

    assertThat(all).contains("Ana Marker").doesNotContain(MARKERS.values());
  }

  /** Every file of the site, assets apart, their paths, and the export. */
  private String everything(Set<PersonField> published) throws IOException {
    Fixture fixture = Fixture.copy(FOLDER, temp, Variant.LF);
    String fields =
        published.stream()
            .map(field -> field.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    Files.writeString(
        temp.resolve("content/handbook.yml"),
        "url: https://handbook.example.org/\nrepository: https://github.com/example/handbook\n"
            + "people: {publish: ["
            + fields
            + "]}\n");
    assertThat(fixture.build().published()).isPresent();
    StringBuilder all = new StringBuilder(new Build(fixture.project(), step -> {}).export());
    try (Stream<Path> files = Files.walk(temp.resolve("site"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(temp.relativize(file)).append('\n');
        if (!file.toString().contains("assets")) {
          all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    // A digest in the name of an asset may hold any year.
    return all.toString().replaceAll("[0-9a-f]{8,}", "");
  }
}
