package team.handbook.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.diagnostic.Finding;
import team.handbook.support.Fixture;
import team.handbook.support.Golden;

/** Small sites, one for each element and each rule of the standards, with what is found in them. */
class LinkCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/links");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @Test
  void everyElementAndRuleHasACase() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findingsStandAtTheirPlaces(Path file, @TempDir Path temp) throws IOException {
    LinkCase one = LinkCase.read(file);
    one.write(temp);

    Golden.matches(file, one.with(describe(one.check(temp))));
  }

  /** Somebody who reads the site with jsoup finds the same, and nothing besides. */
  @ParameterizedTest
  @MethodSource("cases")
  void anIndependentReaderFindsTheSame(Path file, @TempDir Path temp) throws IOException {
    LinkCase one = LinkCase.read(file);
    one.write(temp);

    assertThat(JsoupLinks.lines(one.check(temp).diagnostics()))
        .containsExactlyInAnyOrderElementsOf(JsoupLinks.read(temp, one.options()));
  }

  private static String describe(LinkResult result) {
    String findings =
        result.diagnostics().stream()
            .map(d -> Fixture.describe(new Finding(d, d.rule().severity())) + "\n")
            .collect(Collectors.joining());
    String external =
        result.external().stream()
            .map(link -> " " + link.address() + "*" + link.places().size())
            .collect(Collectors.joining());
    return findings
        + result.links()
        + " links"
        + (external.isEmpty() ? "" : ", external" + external)
        + "\n";
  }
}
