package team.handbook.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.Map;
import team.handbook.calendar.Period;
import team.handbook.yaml.YamlText;

/** The files of a new handbook: few, each with a comment that says what it is for. */
final class StarterFiles {
  /** The file that keeps the site out of the repository. */
  static final String GITIGNORE = "../.gitignore";

  private static final String FOLDER = "starter/";

  private StarterFiles() {}

  /**
   * The texts, by their paths from the content folder.
   *
   * @param today the day on which its pages were reviewed
   */
  static Map<String, String> of(String title, LocalDate today) {
    String quarter = today.getYear() + "-q" + today.get(IsoFields.QUARTER_OF_YEAR);
    Map<String, String> places = new LinkedHashMap<>();
    places.put(GITIGNORE, "gitignore");
    places.put("handbook.yml", "handbook.yml");
    places.put("index.md", "index.md");
    places.put("how-we-work/index.md", "how-we-work.md");
    places.put("how-we-work/meetings.md", "meetings.md");
    places.put("how-we-work/decisions.md", "decisions.md");
    places.put("data/mission.yml", "mission.yml");
    places.put("data/people/robin.yml", "robin.yml");
    places.put("data/teams/core.yml", "core.yml");
    places.put("data/goals/" + quarter + "/core.yml", "goals.yml");
    Period period = Period.named(quarter, Month.JANUARY).orElseThrow();
    places.replaceAll(
        (path, name) ->
            read(name)
                .replace("{today}", today.toString())
                .replace("{period}", quarter)
                .replace("{from}", period.from().toString())
                .replace("{to}", period.to().toString())
                .replace("{title}", YamlText.of(title)));
    return places;
  }

  private static String read(String name) {
    try (InputStream in = StarterFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
