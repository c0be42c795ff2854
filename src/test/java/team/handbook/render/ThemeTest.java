package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SiteFile;
import team.handbook.model.Settings;
import team.handbook.support.Golden;

/** A theme is checked when it loads, and can reach nothing but what it is given. */
class ThemeTest {
  private static final Path THEMES = Path.of("src/test/resources/render/themes");

  static Stream<String> themes() throws IOException {
    try (Stream<Path> files = Files.list(THEMES)) {
      return files
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("content"))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Each theme has its findings in a file of its name, as "place subject | message | hint". */
  @ParameterizedTest
  @MethodSource("themes")
  void findingsAreThoseOfTheFile(String name) throws IOException {
    Path content = THEMES.resolve("content");
    RenderedSite site = RenderedSite.of(content, Optional.of(THEMES.resolve(name)), false);
    StringBuilder found = new StringBuilder();
    site.themeFindings().list().forEach(finding -> found.append(line(finding)).append('\n'));
    Golden.matches(THEMES.resolve(name + ".txt"), found.toString());
  }

  private static String line(Diagnostic finding) {
    return finding.location().path()
        + ":"
        + finding.location().line()
        + ":"
        + finding.location().column()
        + " "
        + finding.subject()
        + " | "
        + finding.message()
        + " | "
        + finding.hint();
  }

  @Test
  void theCatalogueOfFilesIsTheFolder() throws IOException {
    Path folder = Path.of("templates");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                  .filter(name -> !name.startsWith("static/"))
                  .sorted())
          .containsExactlyElementsOf(ThemeFiles.NAMES);
    }
  }

  /** As it is never checked where nothing of it was replaced, it is checked here. */
  @Test
  void theBuiltInThemeIsInOrder(@TempDir Path temp) throws IOException {
    Files.copy(Path.of("templates/article.peb"), temp.resolve("article.peb"));
    Diagnostics found = new Diagnostics();
    Theme theme = Theme.load(Optional.of(temp), Settings.defaults(), found);
    assertThat(theme.isOwn()).isTrue();
    assertThat(found.list()).isEmpty();
  }

  @Test
  void assetsAreNamedByTheirContent() throws IOException {
    Theme theme = Theme.load(Optional.empty(), Settings.defaults(), new Diagnostics());
    List<String> names = theme.assets().stream().map(SiteFile::path).toList();
    assertThat(names)
        .hasSize(9)
        .anyMatch(name -> name.matches("_theme/handbook\\.[0-9a-f]{10}\\.css"))
        .anyMatch(name -> name.matches("_theme/handbook\\.[0-9a-f]{10}\\.js"))
        .anyMatch(name -> name.matches("_theme/theme\\.[0-9a-f]{10}\\.js"))
        .anyMatch(name -> name.matches("_theme/figtree\\.[0-9a-f]{10}\\.woff2"))
        .contains("_theme/OFL.txt");
    String font = names.stream().filter(name -> name.endsWith(".woff2")).findFirst().orElseThrow();
    assertThat(text(theme, ".css")).contains("url(" + font.substring("_theme/".length()) + ")");
  }

  @Test
  void staticFilesAreCopiedToTheTopOfTheSite() throws IOException {
    Theme theme =
        Theme.load(Optional.of(THEMES.resolve("good")), Settings.defaults(), new Diagnostics());
    assertThat(text(theme, "robots.txt")).isEqualTo("User-agent: *\n");
  }

  @Test
  void aLinkOutOfTheThemeIsNotFollowed(@TempDir Path temp) throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "secret");
    Path folder = Files.createDirectories(temp.resolve("templates/static"));
    Files.createSymbolicLink(folder.resolve("secret.txt"), secret);
    Files.createSymbolicLink(temp.resolve("templates/article.peb"), secret);
    Diagnostics found = new Diagnostics();
    Theme theme = Theme.load(Optional.of(temp.resolve("templates")), Settings.defaults(), found);
    assertThat(found.list()).extracting(finding -> finding.rule().id()).containsOnly("unsafe-path");
    assertThat(found.list())
        .extracting(finding -> finding.location().path())
        .containsExactly("../templates/article.peb", "../templates/static/secret.txt");
    assertThat(theme.assets()).noneMatch(file -> file.path().equals("secret.txt"));
  }

  private static String text(Theme theme, String end) throws IOException {
    SiteFile file =
        theme.assets().stream()
            .filter(asset -> asset.path().endsWith(end))
            .findFirst()
            .orElseThrow();
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    file.content().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
