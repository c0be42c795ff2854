package team.handbook.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.content.HandbookReader;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.files.FileTree;
import team.handbook.files.FolderTree;
import team.handbook.model.DataType;
import team.handbook.model.Handbook;
import team.handbook.support.Fixture;
import team.handbook.support.Golden;
import tools.jackson.core.JacksonException;

/**
 * The schemas agree with what is read: of all fixtures, files without a finding validate, and files
 * whose keys or types are wrong do not.
 */
class SchemaFilesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path SAMPLE = Path.of("content");

  /** What a schema can see. */
  private static final Set<Rule> STRUCTURAL =
      Set.of(Rules.UNKNOWN_KEY, Rules.MISSING_KEY, Rules.WRONG_TYPE);

  @TempDir private static Path temp;
  private static Map<String, Schema> schemas;

  @BeforeAll
  static void schemas() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    schemas = new HashMap<>();
    SchemaFiles.of(read(SAMPLE, new Diagnostics()))
        .forEach((name, text) -> schemas.put(name, registry.getSchema(text)));
  }

  static List<Path> handbooks() throws IOException {
    List<Path> found = new ArrayList<>(List.of(SAMPLE));
    try (Stream<Path> folders = Files.walk(RESOURCES)) {
      folders
          .filter(path -> path.endsWith("content") && Files.isDirectory(path))
          // What is there before a handbook is started is none.
          .filter(path -> !path.startsWith(RESOURCES.resolve("init")) || isStarted(path))
          .sorted()
          .forEach(found::add);
    }
    return found;
  }

  private static boolean isStarted(Path content) {
    return content.getParent().endsWith("after");
  }

  /** The few files on which they disagree are listed, with what the schema says. */
  @Test
  void schemasAgreeWithTheReader() throws IOException {
    List<String> disagreements = new ArrayList<>();
    for (Path source : handbooks()) {
      Path content = source.equals(SAMPLE) ? SAMPLE : copy(source);
      Diagnostics out = new Diagnostics();
      read(content, out);
      Map<String, Set<Rule>> found =
          out.list().stream()
              .collect(
                  Collectors.groupingBy(
                      diagnostic -> diagnostic.location().path(),
                      Collectors.mapping(Diagnostic::rule, Collectors.toSet())));
      for (String file : files(content)) {
        disagreement(content, file, found.getOrDefault(file, Set.of()))
            .map(what -> source.getParent().getFileName() + "/" + file + " " + what)
            .ifPresent(disagreements::add);
      }
    }
    Golden.matches(
        RESOURCES.resolve("schema/disagreements.txt"), String.join("\n", disagreements) + "\n");
  }

  private static Optional<String> disagreement(Path content, String file, Set<Rule> rules)
      throws IOException {
    boolean wrong = rules.stream().anyMatch(STRUCTURAL::contains);
    if (!rules.isEmpty() && !wrong) {
      return Optional.empty();
    }
    Optional<String> yaml = yaml(content.resolve(file));
    if (yaml.isEmpty()) {
      return Optional.empty();
    }
    List<String> errors = errors(file, yaml.get());
    return errors.isEmpty() != wrong
        ? Optional.empty()
        : Optional.of(
            wrong ? "validates, though it is wrong" : "does not validate: " + errors.get(0));
  }

  private static List<String> errors(String file, String yaml) {
    Schema schema = schemas.get(type(file).orElseThrow().name() + ".json");
    try {
      return schema.validate(yaml, InputFormat.YAML).stream()
          .map(error -> String.valueOf(error).replaceAll("\\[\"amara\".*", "[…]"))
          .toList();
    } catch (JacksonException e) {
      return List.of("another YAML parser cannot read it");
    }
  }

  private static Path copy(Path content) throws IOException {
    Path target = temp.resolve(RESOURCES.relativize(content.getParent()));
    return Fixture.copy(content.getParent(), target, Fixture.Variant.LF)
        .folder()
        .resolve("content");
  }

  private static Handbook read(Path content, Diagnostics out) {
    FileTree files = FolderTree.open(content.toAbsolutePath(), Path.of(""), List.of(), out);
    return HandbookReader.read(files, false, out);
  }

  private static Set<String> files(Path content) throws IOException {
    try (Stream<Path> files = Files.walk(content)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> content.relativize(file).toString())
          .filter(file -> type(file).isPresent())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Optional<DataType> type(String file) {
    return DataType.all().stream()
        .filter(type -> file.matches(type.files().replaceAll("<[^>]+>", "[^/]+")))
        .findFirst();
  }

  /** The file, or the front matter of a page, if anything stands there. */
  private static Optional<String> yaml(Path file) throws IOException {
    String text = Files.readString(file);
    if (file.toString().endsWith(".md")) {
      int end = text.indexOf("\n---\n");
      text = text.startsWith("---\n") && end > 0 ? text.substring(4, end + 1) : "";
    }
    return Optional.of(text).filter(yaml -> !yaml.replaceAll("(?m)^#.*", "").isBlank());
  }

  @Test
  void theSampleHasItsSchemas() throws IOException {
    for (Map.Entry<String, String> file :
        SchemaFiles.of(read(SAMPLE, new Diagnostics())).entrySet()) {
      Golden.matches(
          SAMPLE.resolve(".schema").resolve(file.getKey()),
          file.getValue(),
          SchemaFilesTest::withoutZones);
    }
  }

  /** Each Java knows the time zones of its year. */
  private static String withoutZones(String schema) {
    return schema.replaceAll("\"Africa/Abidjan\"[^\\]]*\"UTC\"", "\"Africa/Abidjan\", …, \"UTC\"");
  }

  @Test
  void everyDataFileOfTheSampleNamesItsSchema() throws IOException {
    for (String file : files(SAMPLE)) {
      if (file.endsWith(".yml")) {
        Path schema = SAMPLE.resolve(".schema").resolve(type(file).orElseThrow().name() + ".json");
        Path relative = SAMPLE.resolve(file).getParent().relativize(schema);
        assertThat(Files.readAllLines(SAMPLE.resolve(file)))
            .as(file)
            .contains("# yaml-language-server: $schema=" + relative);
      }
    }
  }
}
