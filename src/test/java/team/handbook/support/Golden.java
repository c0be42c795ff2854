package team.handbook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Compares with a file of expectations; {@code -Dgolden=overwrite} writes it instead. */
public final class Golden {
  private Golden() {}

  /** Fails where the text is not the file's, or where there is no file. */
  public static void matches(Path file, String actual) throws IOException {
    matches(file, actual, text -> text);
  }

  /**
   * The same, but for what depends on the machine.
   *
   * @param plain takes that away from both texts
   */
  public static void matches(Path file, String actual, UnaryOperator<String> plain)
      throws IOException {
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(file, actual);
      return;
    }
    assertThat(file).as("write it with -Dgolden=overwrite and read the diff").exists();
    assertThat(plain.apply(actual))
        .as(file.toString())
        .isEqualTo(plain.apply(Files.readString(file)));
  }
}
