package team.handbook.links;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FolderTree;

/**
 * A small site in one text: what it shows, perhaps options, its files after lines that begin with
 * {@code ---}, and last what is expected. <code>{CR}</code>, <code>{CRLF}</code> and <code>{BOM}
 * </code> stand for what an editor would not keep.
 */
record LinkCase(String head, LinkOptions options, Charset encoding, Map<String, String> files) {
  private static final String EXPECTED = "--- expected\n";

  static LinkCase read(Path file) throws IOException {
    String text = Files.readString(file);
    String head = text.substring(0, text.indexOf("--- "));
    Map<String, String> files = new LinkedHashMap<>();
    String body = text.substring(head.length(), text.indexOf(EXPECTED));
    for (String part : body.split("(?m)^--- ", -1)) {
      if (!part.isEmpty()) {
        int end = part.indexOf('\n');
        files.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    String line =
        head.lines()
            .filter(l -> l.startsWith("# options: "))
            .map(l -> l.substring("# options: ".length()))
            .findFirst()
            .orElse("");
    boolean latin = line.startsWith("encoding=");
    return new LinkCase(
        head,
        options(latin ? "" : line),
        latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8,
        files);
  }

  private static LinkOptions options(String line) {
    Optional<SiteAddress> address = Optional.empty();
    boolean extensionless = false;
    List<Glob> ignore = new ArrayList<>();
    List<Glob> skip = new ArrayList<>();
    Iterator<String> words = Arrays.asList(line.split(" ")).iterator();
    while (words.hasNext()) {
      switch (words.next()) {
        case "--url" -> address = SiteAddress.of(words.next());
        case "--extensionless" -> extensionless = true;
        case "--ignore" -> ignore.add(Glob.of(words.next()));
        case "--skip" -> skip.add(Glob.of(words.next()));
        default -> {}
      }
    }
    return new LinkOptions(address, extensionless, ignore, skip);
  }

  /** Writes its files into a folder. */
  void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      String text =
          file.getValue()
              .replace("{BOM}", "\uFEFF")
              .replace("{CRLF}", "\r\n")
              .replace("{CR}", "\r");
      Files.write(target, text.getBytes(encoding));
    }
  }

  /** Checks a folder that holds its files. */
  LinkResult check(Path folder) {
    Diagnostics found = new Diagnostics();
    return LinkCheck.run(FolderTree.openSite(folder, found), options, found);
  }

  /** The text of the case with other expectations. */
  String with(String expected) {
    StringBuilder text = new StringBuilder(head);
    files.forEach((path, content) -> text.append("--- ").append(path).append('\n').append(content));
    return text + EXPECTED + expected;
  }
}
