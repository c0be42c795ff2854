package team.handbook.routes;

import java.util.Optional;
import team.handbook.calendar.Period;
import team.handbook.model.Page;
import team.handbook.model.Person;
import team.handbook.model.Team;

/**
 * One page of the site, declared before anything is rendered.
 *
 * @param path its address relative to the site: {@code a/b/} or {@code a/b.html}; "" or {@code
 *     index.html} for home
 * @param kind what it shows
 * @param title its title
 * @param page the authored page behind it, if there is one
 * @param folder the folder whose section it introduces, if it does
 * @param team the team it shows, for {@link Kind#TEAM}
 * @param person the person it shows, for {@link Kind#PERSON}
 * @param period the period it shows, for {@link Kind#PERIOD} and {@link Kind#BOARD}
 */
public record Route(
    String path,
    Kind kind,
    String title,
    Optional<Page> page,
    Optional<String> folder,
    Optional<Team> team,
    Optional<Person> person,
    Optional<Period> period) {

  /** What a page can show. */
  public enum Kind {
    HOME,
    /** The introduction of a section, authored or generated. */
    SECTION,
    /** An authored page. */
    ARTICLE,
    /** The teams: a section whose teams may come from data. */
    TEAMS,
    TEAM,
    PEOPLE,
    PERSON,
    GOALS,
    /** The goals of a period, team by team. */
    PERIOD,
    /** The goals of a period, by how they stand. */
    BOARD,
    RITUALS,
    ROADMAP,
    GLOSSARY,
    /** Every page, A to Z. */
    ALL,
    /** The pages of one letter, which is the title, where there are very many pages. */
    LETTER,
    /** The whole handbook on one page. */
    PRINT,
    /** What was changed lately. */
    RECENT,
    /** What is said of the whole site. */
    ABOUT,
    NOT_FOUND
  }

  /** That of its address, which no other page has; all that it shows is too much for a hash. */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** Whether it is the same page and shows the same objects. */
  boolean isSame(Route other) {
    return path.equals(other.path)
        && kind == other.kind
        && title.equals(other.title)
        && folder.equals(other.folder)
        && period.equals(other.period)
        && isSame(page, other.page)
        && isSame(team, other.team)
        && isSame(person, other.person);
  }

  /** Comparing what pages say would mean to walk all of it. */
  private static boolean isSame(Optional<?> one, Optional<?> other) {
    return one.map(System::identityHashCode).equals(other.map(System::identityHashCode))
        && (one.isEmpty() || one.get() == other.orElseThrow());
  }

  /** The file of the page, relative to the site. */
  public String file() {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }
}
