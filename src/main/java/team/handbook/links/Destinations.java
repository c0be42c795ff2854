package team.handbook.links;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import team.handbook.diagnostic.Suggestion;
import team.handbook.links.Destination.Broken;
import team.handbook.links.Destination.External;
import team.handbook.links.Destination.Other;
import team.handbook.links.Destination.ToFile;
import team.handbook.links.Destination.Unsafe;
import team.handbook.links.WrittenLink.Use;
import team.handbook.url.MailAddress;
import team.handbook.url.PhoneNumber;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/** Says where the addresses of one page lead (WHATWG URL, as far as static sites need it). */
final class Destinations {
  private static final Set<String> PROGRAMS = Set.of("javascript", "vbscript");

  private static final int MAX_SHOWN = 80;

  private final SiteFiles files;
  private final SiteAddress site;
  private final String page;
  private final String baseOrigin;
  private final String basePath;

  /**
   * For one page.
   *
   * @param page its path from the top of the folder
   * @param base the address in its {@code <base>}, if there is one
   */
  Destinations(SiteFiles files, SiteAddress site, String page, Optional<String> base) {
    this.files = files;
    this.site = site;
    this.page = page;
    String own = site.path() + Url.encodePath(page);
    String written = clean(base.orElse(""));
    if (written.isEmpty() || (Scheme.of(written).isPresent() && !Scheme.isWeb(written))) {
      this.baseOrigin = "";
      this.basePath = own;
      return;
    }
    Optional<Web> web = Web.of(written, site);
    this.baseOrigin = web.filter(w -> !site.isOwn(w.authority())).map(Web::origin).orElse("");
    String rest = web.map(Web::rest).orElse(written);
    this.basePath = absolute(Url.folder(own) + "/", own, Url.split(rest).path());
  }

  /** An address of the web, split where its path begins. */
  private record Web(String scheme, String authority, String rest) {
    /** Empty where an address is relative. */
    static Optional<Web> of(String address, SiteAddress site) {
      Optional<String> scheme = Scheme.of(address);
      int colon = scheme.isPresent() ? address.indexOf(':') + 1 : 0;
      int start = colon;
      while (start < address.length() && isSlash(address.charAt(start))) {
        start++;
      }
      if (start - colon < 2 && scheme.isEmpty()) {
        return Optional.empty();
      }
      int end = start;
      while (end < address.length()
          && !isSlash(address.charAt(end))
          && "?#".indexOf(address.charAt(end)) < 0) {
        end++;
      }
      String known = site.scheme().isEmpty() ? "https" : site.scheme();
      return Optional.of(
          new Web(scheme.orElse(known), address.substring(start, end), address.substring(end)));
    }

    String origin() {
      return scheme + "://" + authority;
    }
  }

  /** Where an address leads. */
  Destination of(WrittenLink link) {
    String address = clean(link.address());
    Optional<String> scheme = Scheme.of(address);
    if (scheme.isPresent() && !Scheme.isWeb(address)) {
      return special(address, scheme.get(), link.use());
    }
    Optional<Web> web = Web.of(address, site);
    if (web.isPresent()) {
      return onWeb(address, web.get());
    }
    if (address.isEmpty() && link.use() != Use.LINK) {
      return new Broken("the address is empty", "write the address, or remove the attribute");
    }
    Url url = Url.split(address);
    String path = url.path().replace('\\', '/');
    if (!baseOrigin.isEmpty()) {
      return new External(baseOrigin + absolute(path) + query(url));
    }
    boolean above = leadsAbove(path);
    return inside(absolute(path), url, above);
  }

  private Destination onWeb(String address, Web web) {
    if (!Scheme.hasHost(web.origin())) {
      return new Broken(
          quote(address) + " names no host",
          "write the whole address, such as https://example.org/page");
    }
    Url url = Url.split(web.rest());
    String path = url.path().replace('\\', '/');
    String absolute = absolute("/", "/", path.isEmpty() ? "/" : path);
    String host = web.authority().toLowerCase(Locale.ROOT);
    return site.isOwn(web.authority()) && (absolute + "/").startsWith(site.path())
        ? inside(absolute, url, false)
        : new External(web.scheme() + "://" + host + absolute + query(url));
  }

  private static String query(Url url) {
    return url.query().map(query -> "?" + query).orElse("");
  }

  /** An address with a scheme that is not of the web. */
  private static Destination special(String address, String scheme, Use use) {
    if (scheme.equals("mailto") || scheme.equals("tel")) {
      return (scheme.equals("tel") ? PhoneNumber.problem(address) : MailAddress.problem(address))
          .<Destination>map(
              problem -> new Broken(quote(address) + " " + problem, "correct the address"))
          .orElseGet(Other::new);
    }
    if (PROGRAMS.contains(scheme)) {
      return new Unsafe(
          quote(address) + " is a program, not an address",
          "link to a page, or use a button with a script");
    }
    if (scheme.equals("file") || scheme.length() == 1) {
      return new Unsafe(
          quote(address) + " is on the reader's own disk", "link to a file of the site");
    }
    if (scheme.equals("data") && use == Use.LINK) {
      return new Unsafe(
          quote(address) + " is not opened by browsers as a link",
          "put it into a file, and link to that");
    }
    return Suggestion.closest(scheme, List.of("http", "https", "mailto", "tel"))
        .<Destination>map(
            meant ->
                new Broken(
                    "there is no \"" + scheme + ":\" address", "did you mean \"" + meant + ":\"?"))
        .orElseGet(Other::new);
  }

  /** An address on the site's own host. */
  private Destination inside(String absolute, Url url, boolean above) {
    boolean below = absolute.startsWith(site.path());
    if (!below && (absolute + "/").equals(site.path())) {
      return found("", url).orElseGet(() -> missing("", url));
    }
    if (above && site.seen()) {
      return new Broken(
          quote(url.path()) + " leads out of the folder",
          "remove a \"../\", or say with --url where the site is served");
    }
    String path = absolute.substring(below ? site.path().length() : 1);
    Optional<Destination> there = below ? found(path, url) : Optional.empty();
    // An address that was only seen may be that of another copy, which is served elsewhere.
    there = there.isEmpty() && site.seen() ? found(absolute.substring(1), url) : there;
    if (there.isPresent()) {
      return there.get();
    }
    if (below) {
      return missing(path, url);
    }
    if (!site.seen() && files.find(path).isPresent()) {
      String whole = site.path() + path + url.suffix();
      return new Broken(
          quote(absolute) + " leads past \"" + site.path() + "\", where the site is served",
          "write \"" + whole + "\"");
    }
    return site.onHost(absolute + query(url))
        .<Destination>map(External::new)
        .orElseGet(
            () ->
                new Broken(
                    quote(absolute) + " leads out of \"" + site.path() + "\", the site",
                    "write the whole address, with its host"));
  }

  private Optional<Destination> found(String path, Url url) {
    return files.find(path).map(file -> new ToFile(file, url.fragment()));
  }

  private Destination missing(String path, Url url) {
    String name = Url.decode(path);
    String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    String shown = quote(bare.isEmpty() ? "./" : name);
    if (files.isFolder(bare)) {
      return new Broken("the folder " + shown + " has no index.html", "link to one of its pages");
    }
    if (!name.equals(bare) && files.find(bare).isPresent()) {
      return new Broken(shown + " is a file, and no folder", "write it without the last \"/\"");
    }
    Optional<String> other = files.ignoringCase(bare);
    if (other.isPresent()) {
      String right = other.get() + name.substring(bare.length());
      return new Broken(
          shown + " is spelt " + quote(right) + " on disk",
          "write \"" + relative(right, url) + "\"");
    }
    if (files.lacksExtension(bare)) {
      return new Broken(
          "there is no " + shown + ", only " + quote(bare + ".html"),
          "write the ending, or say --extensionless if the server adds it");
    }
    return new Broken(
        "there is no " + shown,
        files
            .meant(bare)
            .map(meant -> "did you mean \"" + relative(meant, url) + "\"?")
            .orElse("correct the address, or add the file"));
  }

  /** An address for a file, in the manner in which the link is written. */
  private String relative(String file, Url url) {
    String path =
        url.path().startsWith("/")
            ? site.path() + Url.encodePath(file)
            : Url.encodePath(Url.relativize(page, file));
    return path + url.suffix();
  }

  private String absolute(String path) {
    return absolute(basePath.substring(0, basePath.lastIndexOf('/') + 1), basePath, path);
  }

  /** Joins paths, removes dot segments and does not go above the top (RFC 3986, 5.2). */
  private static String absolute(String folder, String whole, String path) {
    if (path.isEmpty()) {
      return whole;
    }
    String joined = path.startsWith("/") ? path : folder + path;
    if (!joined.contains("/.") && !joined.contains("%2")) {
      return joined;
    }
    StringBuilder out = new StringBuilder(joined.length());
    int at = 0;
    while (at < joined.length()) {
      int next = joined.indexOf('/', at + 1);
      int end = next < 0 ? joined.length() : next;
      int dots = dots(joined, at + 1, end);
      if (dots == 2) {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      } else if (dots == 0) {
        out.append(joined, at, end);
      }
      if (dots > 0 && next < 0) {
        out.append('/');
      }
      at = end;
    }
    return out.isEmpty() ? "/" : out.toString();
  }

  /** Whether a segment is "." (1) or ".." (2), perhaps percent-encoded, or none (0). */
  private static int dots(String path, int from, int to) {
    int dots = 0;
    for (int i = from; i < to; dots++) {
      if (path.charAt(i) == '.') {
        i++;
      } else if (path.regionMatches(true, i, "%2e", 0, 3)) {
        i += 3;
      } else {
        return 0;
      }
    }
    return dots > 2 ? 0 : dots;
  }

  /** Whether a relative path has more ".." than there are folders above the page. */
  private boolean leadsAbove(String path) {
    if (path.startsWith("/") || !path.contains("..")) {
      return false;
    }
    int depth = 0;
    for (int i = site.path().length(); i < basePath.length(); i++) {
      depth += basePath.charAt(i) == '/' ? 1 : 0;
    }
    int end;
    for (int at = 0; at <= path.length() && depth >= 0; at = end + 1) {
      int slash = path.indexOf('/', at);
      end = slash < 0 ? path.length() : slash;
      int dots = dots(path, at, end);
      depth += dots == 2 ? -1 : dots == 1 || end == at ? 0 : 1;
    }
    return depth < 0;
  }

  /** An address as a browser reads it: without space around it, and without line ends in it. */
  private static String clean(String address) {
    int from = 0;
    int to = address.length();
    while (from < to && address.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && address.charAt(to - 1) <= ' ') {
      to--;
    }
    String bare = address.substring(from, to);
    boolean broken = bare.indexOf('\n') >= 0 || bare.indexOf('\t') >= 0 || bare.indexOf('\r') >= 0;
    return broken ? bare.replaceAll("[\\n\\t\\r]", "") : bare;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  static String quote(String text) {
    boolean whole = text.codePointCount(0, text.length()) <= MAX_SHOWN;
    return "\"" + (whole ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…") + "\"";
  }
}
