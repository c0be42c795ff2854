package team.handbook.links;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.files.FileTree;
import team.handbook.links.Destination.Broken;
import team.handbook.links.Destination.External;
import team.handbook.links.Destination.ToFile;
import team.handbook.links.Destination.Unsafe;
import team.handbook.links.WrittenLink.Use;

/** Checks every link of a folder of HTML: list, read each file once, compare fragments with ids. */
public final class LinkCheck {
  /** The most that is read of a file. */
  private static final long LIMIT = 64_000_000;

  private final FileTree tree;
  private final LinkOptions options;
  private final SiteFiles files;
  private final SiteAddress site;
  private final Anchors anchors = new Anchors();
  private final Diagnostics found;
  private final Map<String, List<Location>> external = new ConcurrentHashMap<>();
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger links = new AtomicInteger();

  private LinkCheck(FileTree tree, LinkOptions options, Diagnostics found) {
    this.tree = tree;
    this.options = options;
    this.found = found;
    this.files = new SiteFiles(tree, options.extensionless());
    this.site = options.address().or(this::seen).orElse(SiteAddress.UNKNOWN);
  }

  /**
   * Checks a folder.
   *
   * @param tree its files
   * @param found what was found while listing them
   * @throws java.io.UncheckedIOException if the disk cannot be read
   */
  public static LinkResult run(FileTree tree, LinkOptions options, Diagnostics found) {
    LinkCheck check = new LinkCheck(tree, options, found);
    check.read();
    check.anchors.check(found);
    return check.result();
  }

  /** Where the first page says that the site is served: by its base, or else as its canonical. */
  private Optional<SiteAddress> seen() {
    if (!tree.contains("index.html") || isTooLarge("index.html")) {
      return Optional.empty();
    }
    HtmlLinks home = HtmlLinks.read(text("index.html"));
    return home.base()
        .flatMap(SiteAddress::seen)
        .or(() -> home.canonical().flatMap(SiteAddress::seen));
  }

  private void read() {
    tree.paths().parallelStream()
        .filter(path -> options.skip().stream().noneMatch(glob -> glob.matches(path)))
        .forEach(this::read);
  }

  private void read(String path) {
    FileKind kind = FileKind.of(path);
    if (kind == FileKind.IMAGE || kind == FileKind.OTHER) {
      return;
    }
    if (isTooLarge(path)) {
      found.add(
          Rules.TOO_LARGE,
          Location.file(path),
          path,
          String.format(Locale.ROOT, "the file is larger than %d MB", LIMIT / 1_000_000),
          "split it, or leave it out with --skip");
      return;
    }
    ByteText text = text(path);
    if (kind == FileKind.STYLE) {
      look(path, HtmlLinks.ofStyleSheet(text), Optional.empty(), Set.of(), Set.of());
      return;
    }
    HtmlLinks read = kind == FileKind.SVG ? HtmlLinks.readSvg(text) : HtmlLinks.read(text);
    if (kind == FileKind.PAGE) {
      pages.incrementAndGet();
      read.duplicates().forEach(this::duplicate);
    }
    Set<String> targets = read.targets();
    anchors.put(path, targets);
    look(path, read.links(), read.base(), targets, read.maps());
  }

  private ByteText text(String path) {
    return ByteText.read(path, tree.bytes(path));
  }

  private boolean isTooLarge(String path) {
    return tree.size(path) > LIMIT;
  }

  private void look(
      String path,
      List<WrittenLink> written,
      Optional<String> base,
      Set<String> targets,
      Set<String> maps) {
    Destinations destinations = new Destinations(files, site, path, base);
    for (WrittenLink link : written) {
      if (options.ignore().stream().anyMatch(glob -> glob.matches(link.address().strip()))) {
        continue;
      }
      links.incrementAndGet();
      if (link.use() == Use.MAP) {
        Anchors.map(link, maps).ifPresent(found::add);
      } else {
        look(path, link, destinations.of(link), targets);
      }
    }
  }

  private void look(String path, WrittenLink link, Destination destination, Set<String> targets) {
    if (destination instanceof Broken broken) {
      Rule rule = link.use() == Use.IMAGE ? Rules.BROKEN_IMAGE : Rules.BROKEN_LINK;
      found.add(diagnostic(rule, link, broken.message(), broken.hint()));
    } else if (destination instanceof Unsafe unsafe) {
      found.add(diagnostic(Rules.UNSAFE_URL, link, unsafe.message(), unsafe.hint()));
    } else if (destination instanceof External to) {
      external.computeIfAbsent(to.address(), LinkCheck::places).add(link.at());
    } else if (destination instanceof ToFile to && hasTargets(link, to)) {
      anchors.want(link, path, targets, to, found);
    }
  }

  private static List<Location> places(String address) {
    return Collections.synchronizedList(new ArrayList<>(1));
  }

  /** Whether a fragment of the link must be an id: other files know fragments of their own. */
  private static boolean hasTargets(WrittenLink link, ToFile to) {
    FileKind kind = FileKind.of(to.path());
    return to.fragment().isPresent()
        && ((link.use() == Use.LINK && kind == FileKind.PAGE)
            || (link.use() == Use.PART && (kind == FileKind.SVG || kind == FileKind.PAGE)));
  }

  private static Diagnostic diagnostic(Rule rule, WrittenLink link, String message, String hint) {
    return new Diagnostic(rule, link.at(), link.address(), message, hint);
  }

  private void duplicate(WrittenLink id) {
    found.add(
        Rules.DUPLICATE_ID,
        id.at(),
        id.address(),
        "the id " + Destinations.quote(id.address()) + " stands on this page twice",
        "give one of the two another id");
  }

  private LinkResult result() {
    List<ExternalLink> others =
        external.entrySet().stream()
            .map(entry -> new ExternalLink(entry.getKey(), sorted(entry.getValue())))
            .sorted(Comparator.comparing(ExternalLink::address))
            .toList();
    return new LinkResult(
        pages.get(),
        links.get(),
        found.list(),
        others,
        Optional.of(site).filter(address -> !address.equals(SiteAddress.UNKNOWN)));
  }

  private static List<Location> sorted(List<Location> places) {
    return places.stream().sorted().toList();
  }
}
