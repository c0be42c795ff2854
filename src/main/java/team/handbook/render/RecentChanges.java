package team.handbook.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.history.Author;
import team.handbook.history.Commit;
import team.handbook.model.Handbook;
import team.handbook.model.Person;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.routes.Sources;

/**
 * The newest changes of the handbook's pages, with the people who made them. Worked out once.
 *
 * <p>Nothing of Git is published but the day, the commit and its subject: authors are matched to
 * people of the handbook, and whoever is not one of them is only counted.
 */
final class RecentChanges {
  /** How many changes are shown. */
  private static final int MOST = 100;

  /** A name before the at sign and a host with a dot after it, as generous as it gets. */
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s<>()\\[\\],;:\"]+@[^\\s<>()\\[\\],;:\"]+");

  /** What Git and code hosts write about a merge: it says how, and not why. */
  private static final Pattern MERGE =
      Pattern.compile(
          "Merge (?:branch|branches|commit|pull request|remote-tracking branch|tag)\\b.*");

  private static final Pattern NO_REPLY =
      Pattern.compile("(?:\\d+\\+)?([^@]+)@users\\.noreply\\.github\\.com");

  /**
   * A commit as readers see it.
   *
   * @param commit the commit
   * @param subject why, as far as it may be published
   * @param pages the pages it changed
   * @param authors the people of the handbook who made it
   * @param others how many more made it
   */
  record Entry(
      Commit commit, String subject, List<Route> pages, List<Person> authors, int others) {}

  private final Handbook handbook;
  private final Map<String, Person> byLogin = new HashMap<>();
  private final Map<String, Person> byEmail = new HashMap<>();
  private final Map<String, Person> byName = new HashMap<>();

  private RecentChanges(Handbook handbook) {
    this.handbook = handbook;
    for (Person person : handbook.people().all()) {
      person.github().ifPresent(login -> byLogin.putIfAbsent(folded(login), person));
      person.email().ifPresent(email -> byEmail.putIfAbsent(folded(email), person));
      byName.putIfAbsent(folded(person.name()), person);
    }
  }

  /** The changes, newest first: those that changed a page, at most 100. */
  static List<Entry> of(Handbook handbook, Routes routes, List<Commit> commits) {
    RecentChanges changes = new RecentChanges(handbook);
    Sources sources = new Sources(handbook, routes);
    List<Entry> entries = new ArrayList<>();
    for (Commit commit : commits) {
      if (entries.size() == MOST) {
        break;
      }
      Set<Route> pages = new LinkedHashSet<>();
      for (String file : commit.files()) {
        sources.page(handbook.files().fromRepository(file)).ifPresent(pages::add);
      }
      if (!pages.isEmpty()) {
        entries.add(changes.entry(commit, List.copyOf(pages)));
      }
    }
    return List.copyOf(entries);
  }

  private Entry entry(Commit commit, List<Route> pages) {
    Set<Person> known = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Author author : commit.authors()) {
      person(author).ifPresentOrElse(known::add, () -> others.add(folded(author.email())));
    }
    return new Entry(commit, subject(commit), pages, List.copyOf(known), others.size());
  }

  private Optional<Person> person(Author author) {
    String email = folded(author.email());
    Matcher login = NO_REPLY.matcher(email);
    return Optional.ofNullable(byEmail.get(email))
        .or(() -> Optional.ofNullable(login.matches() ? byLogin.get(login.group(1)) : null))
        .or(() -> Optional.ofNullable(byName.get(folded(author.name()))));
  }

  /** A subject that holds what is private is not shown; addresses of people never are. */
  private String subject(Commit commit) {
    String text = EMAIL.matcher(commit.subject()).replaceAll("…");
    boolean hidden =
        MERGE.matcher(text).matches() || handbook.settings().privateMarkers().occursIn(text);
    return hidden ? "" : text;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
