package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses hold under any base path. */
class HrefsTest {
  @ParameterizedTest
  @CsvSource({
    "'', a/b/, a/b/",
    "'', '', ./",
    "index.html, a/b.html, a/b.html",
    "a/b/, a/c/, ../../a/c/",
    "a/b.html, index.html, ../index.html",
    "a/b/, '', ../../",
    "'', a:b/, ./a:b/",
    "a/, a:b/, ../a:b/",
    "'', Team Info/Ä.png, Team%20Info/%C3%84.png"
  })
  void addressesAreRelativeAndEncoded(String from, String to, String href) {
    assertThat(Hrefs.from(from).file(to)).isEqualTo(href);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com, /a/",
    "https://example.com/, /a/",
    "https://example.com/base, /base/a/",
    "https://example.com/base/x/, /base/x/a/"
  })
  void thePageForMissingAddressesCountsFromTheBasePath(String url, String href) {
    assertThat(Hrefs.absolute(Optional.of(url)).file("a/")).isEqualTo(href);
  }
}
