package team.handbook.foreign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the generator that a folder was written for, by its configuration. */
public final class Generators {
  /** Those with a name of their own come before those whose files could be anybody's. */
  private static final List<Function<Path, Optional<ForeignBook>>> ALL =
      List.of(MkDocs::find, MdBook::find, Docusaurus::find, Jekyll::find, Hugo::find);

  private Generators() {}

  /**
   * What the generator of a folder says: one whose configuration lies in it, or one in the folder
   * above that has its pages here.
   *
   * @param folder absolute and normalized
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static Optional<ForeignBook> find(Path folder) {
    Optional<ForeignBook> here = first(folder);
    Path parent = folder.getParent();
    return here.isPresent() || parent == null
        ? here
        : first(parent)
            .filter(book -> book.content().equals(folder))
            .map(book -> seenFromBelow(book));
  }

  private static Optional<ForeignBook> first(Path folder) {
    return ALL.stream()
        .map(find -> find.apply(folder))
        .flatMap(Optional::stream)
        .findFirst()
        .map(book -> book.within(folder));
  }

  private static ForeignBook seenFromBelow(ForeignBook book) {
    return new ForeignBook(
        book.generator(),
        "../" + book.file(),
        book.content(),
        book.facts(),
        book.chapters(),
        book.contents(),
        book.ignore(),
        book.notes());
  }
}
