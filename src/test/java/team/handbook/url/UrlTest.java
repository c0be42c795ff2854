package team.handbook.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTest {
  @ParameterizedTest
  @CsvSource({
    "a/b, c.md, a/b/c.md",
    "a/b, ../c.md, a/c.md",
    "a/b, ../../c.md, c.md",
    "a/b, ../../../c.md, ../c.md",
    "a/b, ./c/, a/b/c/",
    "a/b, .., a/",
    "a, .., ''",
    "'', ../x, ../x",
    "'', ../../x/../y, ../../y",
    "a, b//c, a/b/c",
    "a, b/., a/b/",
  })
  void resolvesRelativePaths(String folder, String relative, String expected) {
    assertThat(Url.resolve(folder, relative)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b/, a/c/, ../c/",
    "a/b/, a/b/, ./",
    "a/b.html, a/c.html, c.html",
    "a/b.html, a/b.html, b.html",
    "'', a/b/, a/b/",
    "a/b/, '', ../../",
    "a/, x:y/, ../x:y/",
    "'', x:y, ./x:y",
    "index.html, a/index.html, a/index.html",
  })
  void relativizesSitePaths(String from, String to, String expected) {
    assertThat(Url.relativize(from, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a%20b, a b",
    "%C3%A9t%C3%A9, été",
    "100%, 100%",
    "%zz, %zz",
    "%C3, %C3",
    "a+b, a+b",
  })
  void decodesWhatIsValid(String text, String expected) {
    assertThat(Url.decode(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a b.png, a%20b.png",
    "été/ü, %C3%A9t%C3%A9/%C3%BC",
    "'a\"<b>', a%22%3Cb%3E",
    "50%, 50%25",
    "q?a#b, q%3Fa%23b",
    "😀, %F0%9F%98%80",
  })
  void encodesForAttributes(String path, String expected) {
    assertThat(Url.encodePath(path)).isEqualTo(expected);
    assertThat(Url.decode(expected)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example, true",
    "HTTP://x.example, true",
    "mailto:a@b.example, true",
    "tel:+1, true",
    "a/b.md, true",
    "'#x', true",
    "//host/x, true",
    "1a:b, true",
    "javascript:alert(1), false",
    "JaVaScRiPt:alert(1), false",
    "'java\tscript:alert(1)', false",
    "'\njavascript:alert(1)', false",
    "'\u0001javascript:alert(1)', false",
    "data:text/html;x, false",
    "vbscript:x, false",
    "file:///etc/passwd, false",
    "blob:x, false",
  })
  void knowsSafeSchemes(String address, boolean safe) {
    assertThat(Scheme.isSafe(address)).isEqualTo(safe);
  }
}
