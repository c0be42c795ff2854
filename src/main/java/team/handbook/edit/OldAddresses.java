package team.handbook.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import team.handbook.Reading;
import team.handbook.model.Moved;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.url.Url;
import team.handbook.yaml.YamlList;
import team.handbook.yaml.YamlText;

/**
 * Keeps old addresses alive after a move: in the {@code aliases:} of a page that moved, or in
 * {@code data/redirects.yml} for a section without a page. An alias that is the page's own address
 * again goes.
 */
final class OldAddresses {
  private static final List<String> KEYS = List.of("aliases", "redirect_from");

  private final Reading then;
  private final Reading now;
  private final Relocation moved;
  private final Respelling respelling;
  private final Edits edits;
  private final RedirectsFile redirects;
  private final Map<String, PageMeta> pages = new HashMap<>();
  private final Map<String, Map<String, YamlList>> lists = new HashMap<>();

  OldAddresses(Reading then, Reading now, Relocation moved, Respelling respelling, Edits edits) {
    this.then = then;
    this.now = now;
    this.moved = moved;
    this.respelling = respelling;
    this.edits = edits;
    this.redirects = new RedirectsFile(then, edits);
  }

  /** Makes the edits, and says how many addresses are kept. */
  int update() {
    then.routes().redirects().forEach(this::removeTaken);
    Set<String> served = new HashSet<>();
    now.routes().all().forEach(route -> served.add(fold(route.file())));
    int kept = 0;
    for (Route route : then.routes().all()) {
      if (!served.contains(fold(route.file())) && keep(route)) {
        kept++;
      }
    }
    then.handbook().moved().forEach(this::follow);
    lists.forEach(
        (page, byKey) ->
            byKey
                .values()
                .forEach(list -> list.editsOrRemoval().forEach(edit -> edits.add(page, edit))));
    redirects.write();
    return kept;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** An old address at which a page stands again leads nowhere else. */
  private void removeTaken(Redirect redirect) {
    Optional<Route> there =
        moved.files().values().stream()
            .map(path -> now.routes().ofPage(path))
            .flatMap(Optional::stream)
            .filter(route -> Routes.key(route.path()).equals(Routes.key(redirect.path())))
            .findFirst();
    if (there.isEmpty()) {
      return;
    }
    boolean own =
        respelling
            .route(redirect.target())
            .filter(route -> route.path().equals(there.get().path()))
            .isPresent();
    if (!own) {
      throw new EditException(
          "\"/"
              + redirect.path()
              + "\" is an old address of \""
              + redirect.target().title()
              + "\" ("
              + redirect.at().path()
              + ":"
              + redirect.at().line()
              + "); remove it there, or choose another name");
    }
    if (!then.handbook().pages().containsKey(redirect.at().path())) {
      redirects.remove(redirect.at());
      return;
    }
    String page = redirect.at().path();
    for (String key : KEYS) {
      meta(page)
          .index(key, redirect.at())
          .ifPresent(index -> list(page, key).orElseThrow().remove(index));
    }
  }

  private boolean keep(Route route) {
    String address = "/" + Url.encodePath(route.path());
    if (route.page().isPresent()) {
      String page = route.page().get().path();
      Optional<YamlList> list = list(page, KEYS.get(0));
      if (list.isPresent()) {
        list.get().add(list.get().quoted(address));
      } else {
        meta(page).insert(KEYS.get(0), "[" + YamlText.of(address) + "]", edits);
      }
      return true;
    }
    if (route.folder().isEmpty()) {
      return false;
    }
    Optional<Route> goal = respelling.route(route);
    goal.ifPresent(to -> redirects.add(address, "/" + Url.encodePath(to.path())));
    return goal.isPresent();
  }

  /** A redirect names its page by file or by address. */
  private void follow(Moved redirect) {
    String text = redirect.to().text();
    String slash = text.startsWith("/") ? "/" : "";
    String to = text.substring(slash.length());
    if (redirects.isRemoved(redirect.from().at())) {
      return;
    }
    Optional<String> path =
        then.handbook().pages().containsKey(to)
            ? moved.page(to)
            : then.routes()
                .at(to)
                .or(() -> then.routes().at(Url.decode(to)))
                .flatMap(
                    route ->
                        respelling
                            .route(route)
                            .map(Route::path)
                            .filter(now -> !now.equals(route.path())));
    path.ifPresent(now -> edits.replace(redirect.to().at(), text, slash + now));
  }

  private PageMeta meta(String page) {
    return pages.computeIfAbsent(page, path -> PageMeta.of(edits.text(path)));
  }

  private Optional<YamlList> list(String page, String key) {
    Map<String, YamlList> known = lists.computeIfAbsent(page, path -> new HashMap<>());
    if (!known.containsKey(key)) {
      meta(page).list(key).ifPresent(list -> known.put(key, list));
    }
    return Optional.ofNullable(known.get(key));
  }
}
