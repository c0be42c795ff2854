package team.handbook.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTest {
  @ParameterizedTest
  @CsvSource({
    "http://example.org, true",
    "HTTPS://example.org:80/x?y#z, true",
    "//example.org/x, true",
    "https://rory:secret@example.org/, true",
    "https://münchen.example/, true",
    "http://[::1]:8080/x, true",
    "https:example.org, true",
    "http://, false",
    "http:, false",
    "//, false",
    "https:///, false",
    "https://?x, false",
    "https://#x, false",
    "https://:80/x, false",
    "http://[, false",
    "http://[x]/, false",
    "http://rory@/x, false",
  })
  void knowsWhetherAnAddressNamesAHost(String address, boolean expected) {
    assertThat(Scheme.hasHost(address)).isEqualTo(expected);
  }
}
