package team.handbook.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A handbook of any size that nobody wrote: the same for the same number of pages. */
final class LargeHandbook {
  private static final int PER_SECTION = 20;
  private static final int SECTIONS_PER_AREA = 10;
  private static final int TEAMS = 15;
  private static final List<String> WORDS =
      List.of(
          ("team goal board planning retro review owner measure deploy incident customer support"
                  + " storage index table query budget travel hiring salary meeting decision record"
                  + " the a of to and in we our is that with for each every when then before after")
              .split(" "));

  private final Random random = new Random(20261128);
  private final Path content;
  private final List<String> pages = new ArrayList<>();

  private LargeHandbook(Path content) {
    this.content = content;
  }

  /** Writes one; says which pages it has, sections apart. Each has a heading {@code part-2}. */
  static List<String> write(Path content, int count) throws IOException {
    LargeHandbook handbook = new LargeHandbook(content);
    for (int i = 0; i < count; i++) {
      int section = i / PER_SECTION;
      handbook.pages.add(
          "area-%d/section-%d/page-%d.md".formatted(section / SECTIONS_PER_AREA, section, i));
    }
    handbook.write("handbook.yml", "title: Large\nurl: https://example.org\n");
    handbook.write("index.md", "# Home\n\nWelcome.\n");
    for (int i = 0; i < count; i++) {
      if (i % PER_SECTION == 0) {
        handbook.write(folder(handbook.pages.get(i)) + "/index.md", handbook.section(i));
      }
      handbook.write(handbook.pages.get(i), handbook.page(i));
    }
    for (int i = 0; i < TEAMS; i++) {
      handbook.data(i);
    }
    return List.copyOf(handbook.pages);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String section(int first) {
    return "---\ntitle: Section %d\n---\n\n%s\n".formatted(first / PER_SECTION, sentence());
  }

  private String page(int i) {
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: Page %d\nowner: team-%d\n---\n\n".formatted(i, i % TEAMS));
    for (int part = 1; part <= 5; part++) {
      text.append("## Part %d\n\n".formatted(part));
      for (int sentence = 0; sentence < 10; sentence++) {
        text.append(sentence());
      }
      text.append("See [%s](/%s#part-2).\n\n".formatted(word(), pages.get(near(i))));
      text.append(
          "- %s\n- %s\n\n| a | b |\n|:--|--:|\n| %s | 1 |\n\n".formatted(word(), word(), word()));
    }
    return text.toString();
  }

  /** Most links lead to a page of the same section. */
  private int near(int i) {
    int first = i / PER_SECTION * PER_SECTION;
    int other =
        random.nextInt(3) == 0 ? random.nextInt(pages.size()) : first + random.nextInt(PER_SECTION);
    return Math.min(other, pages.size() - 1);
  }

  private void data(int i) throws IOException {
    for (int person = 4 * i; person < 4 * i + 4; person++) {
      write("data/people/person-%d.yml".formatted(person), "name: Person %d\n".formatted(person));
    }
    write(
        "data/teams/team-%d.yml".formatted(i),
        "name: Team %d\nmembers: [person-%d, person-%d]\n".formatted(i, 4 * i, 4 * i + 1));
    write(
        "data/goals/2026-q4/team-%d.yml".formatted(i),
        "goals:\n  - {id: tables, title: Move the tables, owners: [person-%d, person-%d], status: on-track, done_when: All have moved.}\n"
            .formatted(4 * i, 4 * i + 1));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String sentence() {
    StringBuilder text = new StringBuilder("We");
    for (int i = 8 + random.nextInt(8); i > 0; i--) {
      text.append(' ').append(word());
    }
    return text.append(". ").toString();
  }
}
