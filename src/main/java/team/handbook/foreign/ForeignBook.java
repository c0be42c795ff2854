package team.handbook.foreign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What another generator's files say of a folder of Markdown.
 *
 * @param generator its name
 * @param file the file that says so, as seen from the folder that was asked about
 * @param content the folder of its pages, which may be missing
 * @param facts what settings of ours say too
 * @param chapters its table of contents, if it has one
 * @param contents the file in which that stands, likewise
 * @param ignore patterns of files that are no pages, counted from the folder of the pages
 * @param notes what is not taken over or not understood, one sentence each, lower case
 */
public record ForeignBook(
    String generator,
    String file,
    Path content,
    SortedMap<Fact, String> facts,
    Optional<List<Chapter>> chapters,
    String contents,
    List<String> ignore,
    List<String> notes) {
  public ForeignBook {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    chapters = chapters.map(List::copyOf);
    ignore = List.copyOf(ignore);
    notes = List.copyOf(notes);
  }

  /** The same book; pages outside a folder, where nothing may be written, are taken to be in it. */
  ForeignBook within(Path folder) {
    if (content.startsWith(folder)) {
      return this;
    }
    List<String> more = new ArrayList<>(notes);
    more.add(
        "\"" + file + "\" has its pages outside this folder; they are looked for in it instead");
    return new ForeignBook(generator, file, folder, facts, chapters, contents, ignore, more);
  }

  /** What is gathered while files are read. */
  static final class Draft {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final SortedMap<Fact, String> facts = new TreeMap<>();
    private Optional<List<Chapter>> chapters = Optional.empty();
    private String contents = "";
    private final List<String> ignore = new ArrayList<>();
    private final Notes notes = new Notes();

    /** Adds a fact; what is known already stays, and what is no language is none. */
    void fact(Fact fact, Optional<String> value) {
      value
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .filter(text -> fact != Fact.LANGUAGE || LANGUAGE.matcher(text).matches())
          .ifPresent(text -> facts.putIfAbsent(fact, text));
    }

    /** Adds the address of the repository, and its branch where the address names one. */
    void repository(Optional<String> address) {
      address
          .flatMap(CodeHost::of)
          .ifPresent(
              host -> {
                fact(Fact.REPOSITORY, Optional.of(host.repository()));
                fact(Fact.BRANCH, host.branch());
              });
    }

    void chapters(List<Chapter> found, String file) {
      chapters = Optional.of(found);
      contents = file;
    }

    void ignore(String pattern) {
      ignore.add(pattern);
    }

    /** What is to be told. */
    Notes notes() {
      return notes;
    }

    ForeignBook done(String generator, String file, Path content) {
      return new ForeignBook(
          generator, file, content, facts, chapters, contents, ignore, notes.list());
    }
  }
}
