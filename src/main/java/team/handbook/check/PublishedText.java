package team.handbook.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.files.FileTree;
import team.handbook.files.SourceText;
import team.handbook.routes.LinkTable.Published;

/** What stands in the text files that are copied into the site: tables, calendars, drawings. */
final class PublishedText {
  /** As long as this, nobody wrote it by hand; it would have to be held in memory. */
  private static final long LIMIT = 64 * 1024 * 1024;

  private PublishedText() {}

  /** The texts of some of the files, each once; one that is too large is a finding. */
  static List<SourceText> of(Subject subject, Predicate<Published> wanted, Diagnostics out) {
    List<SourceText> texts = new ArrayList<>();
    subject.links().files().stream()
        .filter(wanted)
        .map(published -> published.file().source())
        .distinct()
        .forEach(path -> read(subject.handbook().files(), path, texts, out));
    return texts;
  }

  /** Such a file need not be UTF-8; what is not is most likely Latin-1. */
  private static void read(FileTree files, String path, List<SourceText> texts, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    Optional<SourceText> text = files.text(path, LIMIT, found);
    text.map(source -> isDecoded(source) ? source : latin(files, path)).ifPresent(texts::add);
    found.list().stream().filter(d -> !d.rule().equals(Rules.ENCODING)).forEach(out::add);
  }

  private static boolean isDecoded(SourceText source) {
    return source.text().indexOf('\uFFFD') < 0;
  }

  private static SourceText latin(FileTree files, String path) {
    return new SourceText(path, new String(files.bytes(path), StandardCharsets.ISO_8859_1));
  }
}
