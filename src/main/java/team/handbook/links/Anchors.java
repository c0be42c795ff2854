package team.handbook.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.url.Url;

/** Compares fragments with the ids of the pages they lead to, once all pages are read. */
final class Anchors {
  /** Separates ids; it cannot stand in one. */
  private static final char SEPARATOR = '\0';

  /** Of more ids than this nobody is asked which they meant. */
  private static final int MAX_CANDIDATES = 300;

  /** A fragment that is still to be looked for. */
  private record Wanted(WrittenLink link, String file, String fragment) {}

  private final Map<String, byte[]> idsByFile = new ConcurrentHashMap<>();
  private final Queue<Wanted> wanted = new ConcurrentLinkedQueue<>();

  /** Notes what a fragment can name in a file. */
  void put(String file, Set<String> ids) {
    idsByFile.put(file, String.join(String.valueOf(SEPARATOR), ids).getBytes(UTF_8));
  }

  /** Looks for a fragment; if its file is the same, at once. */
  void want(
      WrittenLink link, String from, Set<String> ids, Destination.ToFile to, Diagnostics out) {
    String fragment = element(to.fragment().orElse(""));
    if (isTop(fragment)) {
      return;
    }
    if (!to.path().equals(from)) {
      wanted.add(new Wanted(link, to.path(), fragment));
    } else if (!has(ids, fragment)) {
      out.add(missing(new Wanted(link, to.path(), fragment), ids));
    }
  }

  /** Looks for all fragments that lead to other files. */
  void check(Diagnostics out) {
    Map<String, List<Wanted>> byFile = wanted.stream().collect(Collectors.groupingBy(Wanted::file));
    byFile.entrySet().parallelStream()
        .forEach(
            file -> {
              byte[] packed = idsByFile.get(file.getKey());
              if (packed != null) {
                Set<String> ids = unpack(packed);
                file.getValue().stream()
                    .filter(one -> !has(ids, one.fragment()))
                    .forEach(one -> out.add(missing(one, ids)));
              }
            });
  }

  private static Set<String> unpack(byte[] packed) {
    return new HashSet<>(Arrays.asList(new String(packed, UTF_8).split(String.valueOf(SEPARATOR))));
  }

  /** A fragment without what it says about text to be marked (URL Fragment Text Directives). */
  private static String element(String fragment) {
    int directive = fragment.indexOf(":~:");
    return directive < 0 ? fragment : fragment.substring(0, directive);
  }

  private static boolean isTop(String fragment) {
    return fragment.isEmpty() || Url.decode(fragment).equalsIgnoreCase("top");
  }

  /** As written, then percent-decoded (HTML, "find the indicated part of the document"). */
  private static boolean has(Set<String> ids, String fragment) {
    return ids.contains(fragment) || ids.contains(Url.decode(fragment));
  }

  private static Diagnostic missing(Wanted one, Set<String> ids) {
    String id = Url.decode(one.fragment());
    Optional<String> meant =
        ids.size() > MAX_CANDIDATES ? Optional.empty() : Suggestion.closest(id, ids);
    return new Diagnostic(
        Rules.BROKEN_ANCHOR,
        one.link().at(),
        one.link().address(),
        (FileKind.of(one.file()) == FileKind.PAGE ? "the page " : "the picture ")
            + Destinations.quote(one.file())
            + " has no id "
            + Destinations.quote(id),
        meant
            .map(found -> "did you mean \"#" + found + "\"?")
            .orElse("link to the page, or to one of its ids"));
  }

  /**
   * What is wrong with the name of an image map (HTML, "rules for parsing a hash-name reference").
   */
  static Optional<Diagnostic> map(WrittenLink link, Set<String> maps) {
    String address = link.address();
    int hash = address.indexOf('#');
    String name = address.substring(hash + 1);
    if (hash >= 0 && maps.contains(name)) {
      return Optional.empty();
    }
    String hint =
        hash < 0 && maps.contains(name)
            ? "write \"#" + name + "\""
            : Suggestion.hint(name, maps, "add the <map>, or remove the attribute");
    return Optional.of(
        new Diagnostic(
            Rules.BROKEN_ANCHOR,
            link.at(),
            address,
            "the page has no image map " + Destinations.quote(address),
            hint));
  }
}
