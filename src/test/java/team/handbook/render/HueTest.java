package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours and initials of people and teams. */
class HueTest {
  @Test
  void idsSpreadOverAllHuesAndKeepTheirOwn() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      seen.add(Hue.of("person-" + i));
      assertThat(Hue.of("person-" + i))
          .matches("hue-(\\d|1\\d|2[0-3])")
          .isEqualTo(Hue.of("person-" + i));
    }
    assertThat(seen).hasSize(24);
  }

  @ParameterizedTest
  @CsvSource({
    "Rory Byrne, RB",
    "Amara de la Cruz, AC",
    "Prince, P",
    "'Émile Gagnon', ÉG",
    "'  ', ''",
    "jo-ann li, JL"
  })
  void initialsAreThoseOfTheFirstAndLastName(String name, String initials) {
    assertThat(Hue.initials(name)).isEqualTo(initials);
  }
}
