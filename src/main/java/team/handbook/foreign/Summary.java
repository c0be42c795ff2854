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

  private final ForeignFile file;
  private final ForeignBook.Draft draft;
  private final List<String> parts = new ArrayList<>();
  private final List<String> withoutPage = new ArrayList<>();

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
        draft.note("line " + number + " of \"" + file.name() + "\" is not understood");
      }
    }
    draft.chapters(top.closed().children(), file.name());
    note(parts, "heading over a part is left out", "headings over parts are left out");
    note(withoutPage, "chapter has no page yet", "chapters have no page yet");
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
    while (open.get(open.size() - 1).indent() >= indent) {
      open.remove(open.size() - 1);
    }
    String title = item.group(3).replaceAll("\\\\(\\p{Punct})", "$1").strip();
    String target = item.group(4).strip();
    String path = Url.resolve("", Url.decode(Url.split(target).path()));
    if (Scheme.of(target).isPresent()) {
      draft.note(
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

  private void note(List<String> titles, String one, String many) {
    if (!titles.isEmpty()) {
      draft.note(
          "in \""
              + file.name()
              + "\", "
              + titles.size()
              + " "
              + (titles.size() == 1 ? one : many)
              + ": "
              + String.join(", ", titles));
    }
  }
}
