package team.handbook.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostic;

/**
 * Reads a written site with jsoup, and says what is wrong with its links: another parser, another
 * way to join addresses (that of {@code java.net.URL}), nothing of the program but its options.
 */
final class JsoupLinks {
  private static final String DEEP = "http://site.test/very/deep/down/in/there/";

  /** Element, attribute, what for. */
  private static final String[][] ATTRIBUTES = {
    {"a[href], area[href]", "href", "link"},
    {"a", "xlink:href", "link"},
    {"form", "action", "link"},
    {"button, input", "formaction", "link"},
    {"blockquote, q, ins, del", "cite", "link"},
    {"img, input[type=image]", "src", "image"},
    {"video", "poster", "image"},
    {"table, td, th, body", "background", "image"},
    {"image", "href", "image"},
    {"image", "xlink:href", "image"},
    {"use", "href", "part"},
    {"use", "xlink:href", "part"},
    {"script, video, audio, source, track, embed, iframe, frame", "src", "resource"},
    {"object", "data", "resource"},
    {"img", "usemap", "map"},
    {"img, source", "srcset", "srcset"},
    {"link", "imagesrcset", "srcset"},
    {"*", "style", "css"},
  };

  private static final Pattern CSS =
      Pattern.compile(
          "/\\*.*?\\*/|@namespace[^;]*;|content:\\s*\"[^\"]*\"|type\\(\"[^\"]*\"\\)|format\\(\"[^\"]*\"\\)"
              + "|(?<import>@import\\s+(?:url\\()?)\"?(?<sheet>[^\")\\s;]+)"
              + "|url\\(\\s*(?:\"(?<a>[^\"]*)\"|'(?<b>[^']*)'|(?<c>(?:[^\\s\"'()\\\\]|\\\\.)*))\\s*\\)"
              + "|(?<=[(,]\\s?)\"(?<d>[^\"]*)\"",
          Pattern.DOTALL);

  private final Path folder;
  private final LinkOptions options;
  private final Set<String> files = new TreeSet<>();
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, Set<String>> targets = new HashMap<>();
  private final Map<String, String> styles = new LinkedHashMap<>();
  private final List<String> found = new ArrayList<>();
  private String origin = "";
  private String path = "/";

  private JsoupLinks(Path folder, LinkOptions options) {
    this.folder = folder;
    this.options = options;
  }

  /** What the program found, in the form of {@link #read}. */
  static List<String> lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            d -> line(d.location().path(), d.location().line(), d.rule().id(), d.subject().strip()))
        .toList();
  }

  private static String line(String file, int line, String rule, String address) {
    return file + ":" + line + " " + rule + " " + address.replaceAll("\\s+", " ");
  }

  /** What is wrong: file, line, rule and address. */
  static List<String> read(Path folder, LinkOptions options) throws IOException {
    JsoupLinks reader = new JsoupLinks(folder, options);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        reader.parse(folder.relativize(file).toString().replace('\\', '/'));
      }
    }
    reader.site();
    reader.documents.forEach(reader::page);
    reader.styles.forEach((file, css) -> reader.css(file, css, 0, base(file, reader.root())));
    return reader.found;
  }

  private void parse(String file) throws IOException {
    files.add(file);
    if (options.skip().stream().anyMatch(glob -> glob.matches(file))) {
      return;
    }
    String lower = file.toLowerCase(java.util.Locale.ROOT);
    if (lower.endsWith(".css")) {
      styles.put(file, Files.readString(folder.resolve(file)));
    } else if (lower.endsWith(".svg")) {
      Parser xml = Parser.xmlParser().setTrackPosition(true);
      documents.put(file, Jsoup.parse(Files.readString(folder.resolve(file)), "", xml));
    } else if (lower.matches(".*\\.x?html?")) {
      Parser html = Parser.htmlParser().setTrackPosition(true);
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      boolean latin =
          new String(bytes, StandardCharsets.ISO_8859_1).contains("charset=\"iso-8859-1\"");
      String text = new String(bytes, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
      documents.put(file, Jsoup.parse(text.replace("\uFEFF", ""), "", html));
    }
  }

  /** Where the site is: as the options say, or as the first page says. */
  private void site() {
    if (options.address().isPresent()) {
      SiteAddress given = options.address().get();
      origin = given.host().isEmpty() ? "" : given.scheme() + "://" + given.host();
      path = given.path();
      return;
    }
    Document home = documents.get("index.html");
    Element base = home == null ? null : home.selectFirst("base[href]");
    Element canonical =
        home == null || home.selectFirst("meta[http-equiv=refresh i]") != null
            ? null
            : home.selectFirst("link[rel=canonical]");
    String seen =
        base != null && base.attr("href").matches("(https?:/)?/.*")
            ? base.attr("href")
            : canonical == null ? "" : canonical.attr("href");
    Matcher matcher = Pattern.compile("(https?://[^/]+)?(/.*/|/)").matcher(seen);
    if (matcher.matches()) {
      origin = matcher.group(1) == null ? "" : matcher.group(1);
      path = matcher.group(2);
    }
  }

  private String root() {
    return (origin.isEmpty() ? "http://site.test" : origin) + path;
  }

  private static String base(String file, String root) {
    return root + file.replace("%", "%25").replace(" ", "%20");
  }

  private void page(String file, Document page) {
    Element base = page.selectFirst("base[href]");
    String href = base == null ? "" : base.attr("href");
    String own = base(file, root());
    String address =
        href.isEmpty() || href.startsWith("javascript:")
            ? own
            : org.jsoup.internal.StringUtil.resolve(own, href);
    for (String[] one : ATTRIBUTES) {
      for (Element element : page.select(one[0])) {
        if (element.hasAttr(one[1]) && !isInert(element)) {
          attribute(file, page, element, one[1], one[2], address);
        }
      }
    }
    for (Element element : page.select("iframe[srcdoc]")) {
      inner(file, page, element, address);
    }
    for (Element element : page.select("link[href]")) {
      link(file, page, element, address);
    }
    for (Element element : page.select("meta[content]")) {
      meta(file, page, element, address);
    }
    for (Element element : page.select("style")) {
      String css = element.data().isEmpty() ? element.wholeText() : element.data();
      int line = element.sourceRange().start().lineNumber() - 1;
      css(file, css, line, address);
    }
    if (!file.endsWith(".svg")) {
      Map<String, Integer> ids = new HashMap<>();
      for (Element element : page.select("[id]")) {
        if (!element.id().isEmpty() && ids.merge(element.id(), 1, Integer::sum) == 2) {
          found.add(line(file, lineOf(element, "id"), "duplicate-id", element.id()));
        }
      }
    }
  }

  private void inner(String file, Document page, Element frame, String base) {
    Document inner = Jsoup.parse(frame.attr("srcdoc"));
    for (String[] one : ATTRIBUTES) {
      for (Element element : inner.select(one[0])) {
        String value = element.attr(one[1]);
        boolean own = value.startsWith("#") && inner.getElementById(value.substring(1)) != null;
        if (element.hasAttr(one[1]) && !own) {
          look(file, page, value, one[2], lineOf(frame, "srcdoc"), base);
        }
      }
    }
  }

  private static boolean isInert(Element element) {
    return element.parents().stream().anyMatch(parent -> parent.nameIs("template"));
  }

  private void link(String file, Document page, Element element, String base) {
    String rel = " " + element.attr("rel").toLowerCase(java.util.Locale.ROOT) + " ";
    if (!rel.contains(" preconnect ") && !rel.contains(" dns-prefetch ")) {
      String use =
          rel.contains("icon ") ? "image" : rel.contains(" canonical ") ? "link" : "resource";
      attribute(file, page, element, "href", use, base);
    }
  }

  private void meta(String file, Document page, Element element, String base) {
    String content = element.attr("content");
    String key = element.attr("property") + element.attr("name");
    if (key.matches("og:image|twitter:image")) {
      attribute(file, page, element, "content", "image", base);
    } else if (key.equals("og:url")) {
      attribute(file, page, element, "content", "link", base);
    } else if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
      Matcher matcher =
          Pattern.compile(
                  "(?i)\\s*[0-9.]+(?:\\s*[;,]|\\s)\\s*(?:url\\s*=\\s*)?(?:\"([^\"]*).*|'([^']*).*|(.+))")
              .matcher(content);
      if (matcher.matches()) {
        String address =
            Stream.of(1, 2, 3).map(matcher::group).filter(g -> g != null).findFirst().orElseThrow();
        look(file, page, address, "link", lineOf(element, "content"), base);
      }
    }
  }

  private static int lineOf(Element element, String attribute) {
    return element.attributes().sourceRange(attribute).valueRange().start().lineNumber();
  }

  private void attribute(
      String file, Document page, Element element, String attribute, String use, String base) {
    String value = element.attr(attribute);
    int line = lineOf(element, attribute);
    if (use.equals("css")) {
      css(file, value, line - 1, base);
    } else if (!use.equals("srcset")) {
      look(file, page, value, use, line, base);
    } else {
      Matcher matcher =
          Pattern.compile("[\\s,]*(\\S*[^\\s,])(?:,+(?=\\s|$)|((?:[^,(]|\\([^)]*\\))*)(?:,|$))")
              .matcher(value);
      while (matcher.find()) {
        String descriptors = matcher.group(2) == null ? "" : matcher.group(2).strip();
        if (descriptors.matches("|0*[1-9][0-9]*w( [0-9]+h)?|[0-9]+(\\.[0-9]+)?(e[0-9]+)?x")) {
          int lines = (int) value.substring(0, matcher.start(1)).lines().count();
          boolean fresh = value.substring(0, matcher.start(1)).matches("(?s).*\\n\\s*");
          int below = fresh ? lines - (lines > 0 ? 1 : 0) : Math.max(0, lines - 1);
          look(file, page, matcher.group(1), "image", line + below, base);
        }
      }
    }
  }

  private void css(String file, String css, int line, String base) {
    Matcher matcher = CSS.matcher(css);
    while (matcher.find()) {
      String address = null;
      for (String group : List.of("sheet", "a", "b", "c", "d")) {
        address = address == null ? matcher.group(group) : address;
      }
      boolean text = matcher.group("d") != null && !css.contains("image-set(");
      if (text || address == null || address.isBlank() || address.startsWith("#")) {
        continue;
      }
      String plain =
          Pattern.compile("\\\\([0-9a-fA-F]{1,6}) ?|\\\\(.)")
              .matcher(address)
              .replaceAll(
                  m ->
                      m.group(1) != null
                          ? Character.toString(Integer.parseInt(m.group(1), 16))
                          : m.group(2));
      int at = 1 + (int) css.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      boolean image = plain.matches("(?i).*\\.(png|gif|jpe?g|svg|webp|avif|ico)");
      look(file, new Document(""), plain, image ? "image" : "resource", line + at, base);
    }
  }

  private void look(String file, Document page, String written, String use, int line, String base) {
    String address = written.strip();
    if (options.ignore().stream().anyMatch(glob -> glob.matches(address))) {
      return;
    }
    if (use.equals("map")) {
      String name = address.replaceFirst("^#", "");
      boolean there =
          page.select("map").stream()
              .anyMatch(map -> map.attr("name").equals(name) || map.id().equals(name));
      if (!there || !address.startsWith("#")) {
        found.add(line(file, line, "broken-anchor", address));
      }
      return;
    }
    String rule = judge(file, address.replaceAll("[\\n\\r\\t]", ""), use, base);
    if (!rule.isEmpty()) {
      found.add(line(file, line, rule, address));
    }
  }

  private String judge(String file, String address, String use, String base) {
    String broken = use.equals("image") ? "broken-image" : "broken-link";
    if (address.isEmpty()) {
      return use.equals("link") ? "" : broken;
    }
    Matcher scheme = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*").matcher(address);
    if (scheme.matches() && !address.matches("(?i)https?:.*")) {
      String name = scheme.group(1).toLowerCase(java.util.Locale.ROOT);
      return switch (name) {
        case "javascript", "vbscript", "file" -> "unsafe-url";
        case "data" -> use.equals("link") ? "unsafe-url" : "";
        case "mailto" -> isMail(address) ? "" : broken;
        case "tel" -> isPhone(address.substring(4)) ? "" : broken;
        case "htps", "mailt" -> broken;
        default -> name.length() == 1 ? "unsafe-url" : "";
      };
    }
    if (address.matches("(?i)(https?:)?//+(:.*)?")) {
      return broken;
    }
    String slashes = address.replace('\\', '/');
    String absolute =
        org.jsoup.internal.StringUtil.resolve(base, slashes.isEmpty() ? base : slashes);
    String plain = absolute.replaceAll("(?i)%2e", ".");
    if (!plain.equals(absolute)) {
      absolute = org.jsoup.internal.StringUtil.resolve(plain, "");
      absolute = java.net.URI.create(plain.replace(" ", "%20")).normalize().toString();
    }
    return lookUp(file, absolute, slashes, use, broken);
  }

  private String lookUp(String file, String absolute, String address, String use, String broken) {
    String own = absolute.replaceFirst("(?i)^(https?)://([^/:]+)(?::80)?", "$1://$2");
    String host = root().substring(0, root().indexOf('/', 8));
    String there = own.replaceFirst("(?i)^https?://[^/?#]*", "");
    boolean same =
        own.toLowerCase(java.util.Locale.ROOT)
            .replaceFirst("^https?", "")
            .startsWith(host.replaceFirst("^https?", ""));
    if (!same || (origin.isEmpty() && address.matches("(?i)(https?:)?//.*"))) {
      return "";
    }
    boolean known = options.address().isPresent();
    if (!known && address.contains("..") && !address.startsWith("/")) {
      String deep = org.jsoup.internal.StringUtil.resolve(DEEP + file, address);
      if (!deep.startsWith(DEEP)) {
        return broken;
      }
    }
    String noFragment = there.replaceFirst("#.*", "").replaceFirst("\\?.*", "");
    String fragment = there.contains("#") ? there.substring(there.indexOf('#') + 1) : "";
    String target = null;
    if (noFragment.startsWith(path) || (noFragment + "/").equals(path)) {
      target =
          file((noFragment + (noFragment.startsWith(path) ? "" : "/")).substring(path.length()));
    }
    if (target == null && !known) {
      target = file(noFragment.replaceFirst("^/", ""));
    }
    if (target != null) {
      return anchor(target, fragment, use);
    }
    boolean outside = !noFragment.startsWith(path) && !(noFragment + "/").equals(path);
    boolean moved = outside && known && file(noFragment.substring(1)) != null;
    return outside && !origin.isEmpty() && !moved ? "" : broken;
  }

  private @Nullable String file(String name) {
    for (String one : List.of(name, decode(name))) {
      String bare = one.replaceFirst("/$", "");
      if (files.contains(one)) {
        return one;
      }
      for (String index : List.of("index.html", "index.htm")) {
        String inside = bare.isEmpty() ? index : bare + "/" + index;
        if (files.contains(inside) && !files.contains(bare)) {
          return inside;
        }
      }
      if (options.extensionless() && !one.endsWith("/") && files.contains(one + ".html")) {
        return one + ".html";
      }
    }
    return null;
  }

  private String anchor(String target, String fragment, String use) {
    String id = fragment.replaceFirst(":~:.*", "");
    boolean page = target.matches("(?i).*\\.x?html?");
    boolean part = use.equals("part") && target.endsWith(".svg");
    boolean wanted = (use.equals("link") && page) || (use.equals("part") && (page || part));
    Document document = documents.get(target);
    if (id.isEmpty() || decode(id).equalsIgnoreCase("top") || !wanted || document == null) {
      return "";
    }
    Set<String> ids = targets.computeIfAbsent(target, name -> ids(document));
    return ids.contains(id) || ids.contains(decode(id)) ? "" : "broken-anchor";
  }

  private static Set<String> ids(Document document) {
    Set<String> ids = new HashSet<>();
    document.select("[id]").stream().filter(e -> !isInert(e)).forEach(e -> ids.add(e.id()));
    document.select("a[name]").forEach(e -> ids.add(e.attr("name")));
    return ids;
  }

  private static String decode(String text) {
    try {
      String decoded =
          URLDecoder.decode(
              text.replace("+", "%2B").replaceAll("%(?![0-9a-fA-F]{2})", "%25"),
              StandardCharsets.UTF_8);
      return decoded.indexOf('\uFFFD') >= 0 ? text : decoded;
    } catch (IllegalArgumentException e) {
      throw new UncheckedIOException(new IOException(text, e));
    }
  }

  private static boolean isMail(String address) {
    String rest = address.substring(address.indexOf(':') + 1).replace("%22not%40me%22", "me");
    String[] parts = rest.split("\\?", 2);
    String one = "[^\\s@,/\"%]+@(\\[[0-9.]+]|[a-z]+(\\.[a-z]+)*)";
    boolean to = parts[0].isEmpty() ? parts.length > 1 : parts[0].matches(one + "(," + one + ")*");
    boolean fields =
        parts.length < 2
            || Stream.of(parts[1].split("&"))
                .allMatch(
                    f -> f.contains("=") && (!f.startsWith("to=") || f.substring(3).matches(one)));
    return to && fields;
  }

  private static boolean isPhone(String number) {
    String[] parts = decode(number).split(";", -1);
    return parts[0].matches("\\+?[-.()0-9]*[0-9][-.()0-9]*")
        && Stream.of(parts).skip(1).allMatch(p -> p.matches("[a-z-]+=[a-z0-9.]+"));
  }
}
