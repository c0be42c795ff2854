package team.handbook.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.Build;
import team.handbook.Outcome;
import team.handbook.Project;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.routes.Route;

/**
 * A handbook in a folder of test resources: {@code content/}, perhaps {@code templates/}, and what
 * Git does not keep well: {@code generated.txt} ("path count text" repeats a text, or makes as many
 * files where the path holds <code>{n}</code>) and {@code symlinks.txt} ("path target"). One with a
 * folder {@code before/} is compared with it: that is committed first, {@code git.txt} moves and
 * removes files, and the rest is written over it.
 */
public final class Fixture {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** How the text files of a fixture are written. */
  public enum Variant {
    LF,
    CRLF,
    BOM
  }

  private final Path folder;

  private Fixture(Path folder) {
    this.folder = folder;
  }

  /** Copies a fixture into an empty folder. */
  public static Fixture copy(Path source, Path target, Variant variant) throws IOException {
    Path before = source.resolve("before");
    if (Files.isDirectory(before)) {
      commit(before, source, target, variant);
    }
    copyFiles(source, target, variant);
    generate(target);
    link(target);
    return new Fixture(target);
  }

  private static void commit(Path before, Path source, Path target, Variant variant)
      throws IOException {
    try {
      Repository repository = Repository.init(target);
      copyFiles(before, target, variant);
      repository.commit().run(source.resolve("git.txt"));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copyFiles(Path source, Path target, Variant variant) throws IOException {
    Path before = source.resolve("before");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(path -> !path.startsWith(before)).toList()) {
        Path to = target.resolve(source.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.write(to, vary(file, Files.readAllBytes(file), variant));
      }
    }
  }

  private static byte[] vary(Path file, byte[] bytes, Variant variant) {
    String name = file.getFileName().toString();
    if (variant == Variant.LF || !(name.endsWith(".md") || name.endsWith(".yml"))) {
      return bytes;
    }
    // ISO-8859-1 keeps every byte as it is, invalid UTF-8 too.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return variant == Variant.CRLF
        ? text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)
        : ("\u00EF\u00BB\u00BF" + text).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void generate(Path target) throws IOException {
    for (String line : lines(target.resolve("generated.txt"))) {
      String[] parts = line.split(" ", 3);
      int count = Integer.parseInt(parts[1]);
      if (parts[0].contains("{n}")) {
        for (int n = 1; n <= count; n++) {
          String number = Integer.toString(n);
          String text = parts[2].replace("\\n", "\n").replace("{n}", number);
          write(target.resolve(parts[0].replace("{n}", number)), text);
        }
      } else {
        write(target.resolve(parts[0]), (parts[2] + "\n").repeat(count));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void link(Path target) throws IOException {
    for (String line : lines(target.resolve("symlinks.txt"))) {
      String[] parts = line.split(" ", 2);
      Files.createSymbolicLink(target.resolve(parts[0]), Path.of(parts[1]));
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** The project of the fixture. */
  public Project project() {
    Path templates = folder.resolve("templates");
    Project project =
        new Project(
            folder.resolve("content"),
            Files.isDirectory(templates) ? Optional.of(templates) : Optional.empty(),
            folder.resolve("site"),
            folder,
            TODAY,
            false,
            false);
    boolean compared = Files.isDirectory(folder.resolve(".git"));
    return project.since(compared ? Optional.of("HEAD") : Optional.empty());
  }

  /** Checks it. */
  public Outcome check() {
    return new Build(project(), step -> {}).check();
  }

  /** Builds it into {@code site/}. */
  public Outcome build() {
    return new Build(project(), step -> {}).publish();
  }

  /** The folder it was copied to. */
  public Path folder() {
    return folder;
  }

  /** A finding on one line: place, severity, rule, subject, message and hint. */
  public static String describe(Finding finding) {
    Diagnostic d = finding.diagnostic();
    String related =
        d.related().stream()
            .map(
                r ->
                    "\n    also "
                        + r.at().path()
                        + ":"
                        + r.at().line()
                        + ":"
                        + r.at().column()
                        + " "
                        + r.message())
            .collect(Collectors.joining());
    String fixes =
        d.fixes().stream()
            .map(
                fix ->
                    "\n    fix "
                        + fix.at().path()
                        + ":"
                        + fix.at().line()
                        + ":"
                        + fix.at().column()
                        + "-"
                        + fix.at().endColumn()
                        + " "
                        + fix.replacement())
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "%s:%d:%d-%d %s %s%n  %s%n  %s%s%s",
        d.location().path(),
        d.location().line(),
        d.location().column(),
        d.location().endColumn(),
        finding.severity().word(),
        d.rule().id(),
        d.message(),
        d.hint(),
        related,
        fixes);
  }

  /** All findings, as {@code expected.txt} holds them. */
  public static String describe(Outcome outcome) {
    return outcome.findings().stream().map(Fixture::describe).collect(Collectors.joining("\n"))
        + "\n";
  }

  /** The addresses and titles of all pages, as {@code pages.txt} holds them. */
  public static String pages(Outcome outcome) {
    return outcome.routes().all().stream()
        .map(route -> "/" + route.path() + "  " + kind(route) + "  " + route.title())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String kind(Route route) {
    return route.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
