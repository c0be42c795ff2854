package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import team.handbook.markdown.BlockType;

/** The guide's table of blocks is made from their declarations. */
class BlockReferenceTest {
  private static final Path PAGE = Path.of("content/guide/writing-pages.md");
  private static final String START = "<!-- generated from the blocks -->\n";
  private static final String END = "\n<!-- /generated -->";

  @Test
  void theGuideKnowsWhatTheCodeKnows() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains(START).contains(END);
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf(END, start - 1);
    String expected = page.substring(0, start) + "\n" + table() + page.substring(end);
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, expected);
      return;
    }

    assertThat(page).isEqualTo(expected);
  }

  private static String table() {
    StringBuilder out = new StringBuilder();
    out.append("| Block | What it shows | Argument | Its value | Without it |\n");
    out.append("|:--|:--|:--|:--|:--|\n");
    for (BlockType type : BlockType.values()) {
      String block = "`" + type.word() + "` | " + type.doc();
      for (BlockType.Argument argument : type.arguments()) {
        out.append("| ").append(block).append(" | `").append(argument.key()).append("` | ");
        out.append(argument.expects()).append(" | ").append(argument.preset()).append(" |\n");
        block = " | ";
      }
    }
    return out.toString();
  }
}
