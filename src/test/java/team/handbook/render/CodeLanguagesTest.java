package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SiteFile;
import team.handbook.model.Settings;

class CodeLanguagesTest {
  private final CodeFiles files =
      Theme.load(Optional.empty(), Settings.defaults(), new Diagnostics()).code();

  @Test
  void everyGrammarIsThereAndKnowsItsNames() throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    for (SiteFile file : files.of(CodeLanguages.all())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.content().writeTo(out);
      String name = file.path().replaceAll("^_theme/|\\.[0-9a-f]{10}", "");
      texts.put(name, out.toString(StandardCharsets.UTF_8));
    }
    assertSoftly(
        soft -> {
          for (String grammar : CodeLanguages.all()) {
            String text = texts.getOrDefault("code-" + grammar + ".js", "");
            soft.assertThat(text).contains("registerLanguage(\"" + grammar + "\"");
            for (String name : CodeLanguages.names(grammar)) {
              soft.assertThat(text).as(grammar).contains("\"" + name + "\"");
            }
          }
        });
  }

  @Test
  void whatIsNeededIsPublishedAndNothingElse() {
    assertThat(files.of(List.of())).isEmpty();
    assertThat(files.of(List.of("text", "wombat"))).isEmpty();
    assertThat(names("yml", "console"))
        .containsExactlyInAnyOrder(
            "code-yaml.js", "code-shell.js", "code-bash.js", "code.js", "code.css");
    assertThat(names("mermaid"))
        .containsExactlyInAnyOrder(
            "diagrams.js", "diagram.html", "diagram.js", "mermaid.js", "code.css");
  }

  private List<String> names(String... languages) {
    return files.of(List.of(languages)).stream()
        .map(file -> file.path().replaceAll("^_theme/|\\.[0-9a-f]{10}", ""))
        .toList();
  }
}
