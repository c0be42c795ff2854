package team.handbook.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Text is split into the words of the file of examples, to which the browser is held as well. */
class SearchTokensTest {
  private static final Path WORDS = Path.of("src/test/resources/search/words.txt");

  @Test
  void textIsSplitAsInTheExamples() throws IOException {
    SoftAssertions all = new SoftAssertions();
    int count = 0;
    for (String line : Files.readAllLines(WORDS)) {
      if (!line.startsWith("#")) {
        String[] fields = line.split(" \\| ?", -1);
        all.assertThat(sorted(SearchTokens.query(fields[0]))).as(line).isEqualTo(fields[1]);
        all.assertThat(sorted(SearchTokens.index(fields[0]))).as(line).isEqualTo(fields[2]);
        count++;
      }
    }
    all.assertAll();
    assertThat(count).isGreaterThan(30);
  }

  @Test
  void whatIsAskedIsAmongWhatIsIndexed() throws IOException {
    for (String line : Files.readAllLines(WORDS)) {
      assertThat(SearchTokens.index(line)).containsAll(SearchTokens.query(line));
    }
  }

  private static String sorted(List<String> words) {
    return String.join(" ", words.stream().sorted().toList());
  }
}
