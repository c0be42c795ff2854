package team.handbook.calendar;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which days the name of a folder means, for years that start in January and for others. */
class PeriodTest {
  private static final Path TABLE = Path.of("src/test/resources/calendar/periods.tsv");

  @Test
  void namesMeanTheDaysOfTheTable() throws IOException {
    List<String> rows = Files.readAllLines(TABLE);
    assertSoftly(
        soft -> {
          for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", 3);
            String found =
                Period.named(cells[0], Month.valueOf(cells[1]))
                    .map(period -> period.title() + "\t" + period.from() + "\t" + period.to())
                    .orElse("no period");
            soft.assertThat(found).as(cells[0] + " from " + cells[1]).isEqualTo(cells[2]);
          }
        });
  }
}
