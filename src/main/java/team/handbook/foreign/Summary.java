package team.handbook.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/**
 * Reads a table of contents in the form of <a
 * href="https://rust-lang.github.io/mdBook/format/summary.html">mdBook's SUMMARY.md</a>: links
 * before and after the list, a list of chapters in any depth, headings over parts, lines between
 * them, and chapters without a page.
 */
final class Summary {
  private static final Pattern ITEM =
      Pattern.compile(
          "(\\s*)(?:([-*+]|\\d+[.)])\\s+)?\\[(.*)]\\(\\s*<?([^)>]*?)>?(?:\\s+[\"'].*[\"'])?\\s*\\)\\s*");

  /** A line between parts, or a heading over one. */
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");

  private static final Pattern RULE = Pattern.compile("\\s*([-*_])(?:\\s*\\1){2,}\\s*");

  /** How deep chapters may be; what lies deeper is taken up to there. */
  private static final int MAX_DEPTH = 20;

  private final ForeignFile file;
  private final ForeignBook.Draft draft;
  private final List<String> parts = new ArrayList<>();
  private final List<String> withoutPage = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  /** A chapter while the lines below it are read. */
  private record Open(int indent, String title, Optional<String> path, List<Open> children) {
    Chapter closed() {
      return new Chapter(title, path, children.stream().map(Open::closed).toList());
    }
  }

  private Summary(ForeignFile file, ForeignBook.Draft draft) {
    this.file = file;
    this.draft = draft;
  }

  static void read(ForeignFile file, ForeignBook.Draft draft) {
    new Summary(file, draft).read();
  }

  private void read() {
    Open top = new Open(-1, "", Optional.empty(), new ArrayList<>());
    List<Open> open = new ArrayList<>(List.of(top));
    int number = 0;
    boolean comment = false;
    boolean begun = false;
    for (String line : file.lines()) {
      number++;
      comment = comment || line.strip().startsWith("<!--");
      boolean hidden = comment || line.isBlank() || RULE.matcher(line).matches();
      comment = comment && !line.contains("-->");
      Matcher heading = HEADING.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (!hidden && heading.matches()) {
        title(heading.group(1).strip(), begun);
        begun = true;
      } else if (!hidden && item.matches()) {
        chapter(item, open);
        begun = true;
      } else if (!hidden) {
        unknown.add(Integer.toString(number));
      }
    }
    draft.chapters(top.closed().children(), file.name());
    String of = " of \"" + file.name() + "\"";
    draft
        .notes()
        .add(unknown, "line" + of + " is not understood", "lines" + of + " are not understood");
    draft
        .notes()
        .add(
            parts,
            "heading" + of + " over a part is left out",
            "headings" + of + " over parts are left out");
    draft
        .notes()
        .add(
            withoutPage,
            "chapter" + of + " has no page yet",
            "chapters" + of + " have no page yet");
  }

  /** The first heading names the book, the others its parts. */
  private void title(String text, boolean begun) {
    if (begun) {
      parts.add(text);
    } else if (!text.equalsIgnoreCase("summary") && !text.equalsIgnoreCase("table of contents")) {
      draft.fact(Fact.TITLE, Optional.of(text));
    }
  }

  private void chapter(Matcher item, List<Open> open) {
    int indent = item.group(2) == null ? 0 : item.group(1).replace("\t", "    ").length();
    while (open.get(open.size() - 1).indent() >= indent || open.size() > MAX_DEPTH) {
      open.remove(open.size() - 1);
    }
    String title = item.group(3).replaceAll("\\\\(\\p{Punct})", "$1").strip();
    String target = item.group(4).strip();
    String path = Url.resolve("", Url.decode(Url.split(target).path()));
    if (Scheme.of(target).isPresent()) {
      draft
          .notes()
          .add(
              "the link to "
                  + target
                  + " is left out of the reading order; \"header:\" in handbook.yml can hold it");
    } else {
      if (path.isEmpty()) {
        withoutPage.add(title);
      }
      Open found =
          new Open(
              indent, title, Optional.of(path).filter(text -> !text.isEmpty()), new ArrayList<>());
      open.get(open.size() - 1).children().add(found);
      open.add(found);
    }
  }
}
