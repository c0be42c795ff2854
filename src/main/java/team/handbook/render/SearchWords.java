package team.handbook.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import team.handbook.model.Status;
import team.handbook.routes.Place;
import team.handbook.routes.Route;
import team.handbook.url.Url;

/** What the search dialog says, and what it calls pages. */
public final class SearchWords {
  /** Where the index lies in the site. */
  public static final String FOLDER = "_search/";

  private static final String PREFIX = "searching.";

  private final Inputs in;

  SearchWords(Inputs in) {
    this.in = in;
  }

  /** The title of a page, in its own language where nobody wrote it. */
  public String title(Route route) {
    return Scope.of(in, route).title(route);
  }

  /** The title of the section that a page belongs to; empty if that is the whole handbook. */
  public String section(Route route) {
    List<Route> above = in.routes().place(route).map(Place::crumbs).orElse(List.of());
    return above.size() < 2 ? "" : title(above.get(above.size() - 1));
  }

  /** How a goal stands, in the language of the handbook. */
  public String status(Status status) {
    return in.theme().words(in.settings().language()).text("status." + status.word());
  }

  /** The organisation itself, whose goals are no team's. */
  public String company() {
    return in.theme().words(in.settings().language()).text("company");
  }

  /** The pages that were changed last, the latest first, as far as that is known. */
  public List<Route> recent() {
    return in.recent().stream().flatMap(change -> change.pages().stream()).distinct().toList();
  }

  /** The pages to start with, in order. */
  public List<Route> start() {
    return in.settings().start().stream()
        .map(entry -> in.routes().ofPage(Url.resolve("", entry.text())))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What the dialog says, by the languages of the interface, and there by key. */
  public Map<String, Map<String, String>> texts() {
    Map<String, Map<String, String>> all = new TreeMap<>();
    Set<String> languages = new TreeSet<>(List.of(in.settings().language()));
    in.routes().all().forEach(route -> languages.add(Scope.language(in, route)));
    for (String language : languages) {
      Words words = in.theme().words(language);
      all.computeIfAbsent(words.language(), tag -> texts(words));
    }
    return all;
  }

  private static Map<String, String> texts(Words words) {
    Map<String, String> texts = new TreeMap<>();
    words
        .all()
        .forEach(
            (key, text) -> {
              if (key.startsWith(PREFIX)) {
                texts.put(key.substring(PREFIX.length()), text);
              }
            });
    return texts;
  }
}
