package team.handbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the house: rooms look only strictly down, and one room knows each library. */
class HouseTest {
  private static final String BASE = "team.handbook";

  /** The floors, lowest first; rooms of one floor do not know each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("diagnostic", "url", "calendar", "json"),
          List.of("files"),
          List.of("yaml", "html", "history"),
          List.of("markdown"),
          List.of("model"),
          List.of("content", "routes", "foreign"),
          List.of("compare"),
          List.of("check", "render"),
          List.of("output", "publish", "links", "report"),
          List.of(""),
          List.of("edit", "serve"),
          List.of("cli"));

  /** What one room alone may use, by the start of the class name. */
  private static final Map<String, String> ALONE = new LinkedHashMap<>();

  static {
    ALONE.put("org.apache.commons.text.", "diagnostic");
    ALONE.put("java.nio.file.Files", "files");
    ALONE.put("java.nio.channels.", "files");
    ALONE.put("java.io.File", "files");
    ALONE.put("java.io.RandomAccessFile", "files");
    ALONE.put("org.yaml.snakeyaml.", "yaml");
    ALONE.put("org.jsoup.", "html");
    // Git, and the program that opens a browser.
    ALONE.put("java.lang.Process", "history serve");
    ALONE.put("java.nio.file.WatchService", "serve");
    ALONE.put("org.commonmark.", "markdown");
    ALONE.put("com.github.difflib.", "compare");
    ALONE.put("com.drew.", "content");
    ALONE.put("io.pebbletemplates.", "render");
    ALONE.put("java.net.http.", "links");
    ALONE.put("org.apache.hc.", "links");
    ALONE.put("com.sun.net.httpserver.", "serve");
    ALONE.put("picocli.", "cli");
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @Test
  void roomsLookOnlyDown() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass from : CLASSES) {
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> to.getPackageName().startsWith(BASE))
          .filter(to -> !room(to).equals(room(from)) && floor(to) >= floor(from))
          .map(to -> from.getName() + " looks up or sideways at " + to.getName())
          .distinct()
          .forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageIsARoomOfTheTable() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass javaClass : CLASSES) {
      if (floor(javaClass) < 0) {
        unknown.add(javaClass.getPackageName());
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void oneRoomAloneKnowsEachLibrary() {
    ALONE.forEach(
        (library, room) -> {
          ArchRule rule =
              noClasses()
                  .that(
                      DescribedPredicate.describe(
                          "are outside " + room, c -> !List.of(room.split(" ")).contains(room(c))))
                  .should()
                  .dependOnClassesThat(
                      DescribedPredicate.describe(
                          "belong to " + library, c -> belongs(c, library)));
          rule.allowEmptyShould(true).check(CLASSES);
        });
  }

  @Test
  void onlyTheCommandsPrintAndExit() {
    noClasses()
        .that(DescribedPredicate.describe("are outside cli", c -> !room(c).equals("cli")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void theClockIsPassedInFromTheCommands() {
    noClasses()
        .that(DescribedPredicate.describe("are outside cli", c -> !room(c).equals("cli")))
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  private static boolean belongs(JavaClass javaClass, String library) {
    String name = javaClass.getName();
    return library.endsWith(".")
        ? name.startsWith(library)
        : name.equals(library)
            || name.startsWith(library + "$")
            || name.startsWith(library + "Builder")
            || (library.equals("java.io.File")
                && Set.of(
                        "java.io.FileInputStream",
                        "java.io.FileOutputStream",
                        "java.io.FileReader",
                        "java.io.FileWriter")
                    .contains(name));
  }

  private static String room(JavaClass javaClass) {
    String name = javaClass.getPackageName();
    return name.equals(BASE) ? "" : name.substring(BASE.length() + 1);
  }

  private static int floor(JavaClass javaClass) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(room(javaClass))) {
        return floor;
      }
    }
    return -1;
  }
}
