package team.handbook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a Markdown file that are made from the code, each between {@code <!-- generated:
 * NAME -->} and {@code <!-- /generated -->}. With {@code -Dgolden=overwrite} they are written anew.
 */
public final class GeneratedSections {
  private static final Pattern SECTION =
      Pattern.compile("(?s)(<!-- generated: ([^>]+) -->\n\n).*?(\n<!-- /generated -->)");

  private final Path file;
  private final String text;

  private GeneratedSections(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The sections of a file. */
  public static GeneratedSections of(Path file) {
    try {
      return new GeneratedSections(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What they are called, in the order of the file. */
  public List<String> names() {
    return SECTION.matcher(text).results().map(section -> section.group(2)).toList();
  }

  /** Fails unless each section holds what is made for its name; there must be one. */
  public void match(Function<String, String> generator) {
    assertThat(names()).as("sections of %s", file).isNotEmpty();
    String expected =
        SECTION
            .matcher(text)
            .replaceAll(
                section ->
                    Matcher.quoteReplacement(
                        section.group(1) + generator.apply(section.group(2)) + section.group(3)));
    if (!"overwrite".equals(System.getProperty("golden"))) {
      assertThat(text).isEqualTo(expected);
      return;
    }
    try {
      Files.writeString(file, expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
