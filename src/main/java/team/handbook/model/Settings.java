package team.handbook.model;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Severity;
import team.handbook.url.Url;

/**
 * The settings of a handbook ({@code handbook.yml}); every one has a default.
 *
 * @param title the handbook's title
 * @param url the address of the published site
 * @param urls the form of addresses
 * @param repository the address of the repository on its code host
 * @param branch the branch that is published
 * @param edit the pattern of "Edit this page" addresses
 * @param language the language of the site, as BCP 47 writes it
 * @param accentHue the hue of the accent in degrees of OKLCH, if it is not the theme's own
 * @param start the pages of the "Start here" path
 * @param pages the reading order of sections whose own page does not give it
 * @param feedback where feedback goes
 * @param chat the pattern of a channel's address
 * @param logo the image beside the title, if there is one
 * @param header links of the header, after those of the handbook itself
 * @param footer links of the foot, likewise
 * @param print whether there is a page with the whole handbook, to print
 * @param publish what happens when there are errors
 * @param ignore globs of files that are not read
 * @param imageHosts hosts whose images are shown
 * @param frontMatter what keys of another generator mean here
 * @param people the fields of people that are published
 * @param fiscalStart the first month of the fiscal year
 * @param week the days of a week on which people work, in their order
 * @param privateMarkers what must not be published
 * @param rules what is set for rules
 */
public record Settings(
    String title,
    Optional<String> url,
    Urls urls,
    Optional<String> repository,
    String branch,
    Optional<String> edit,
    String language,
    Optional<Integer> accentHue,
    List<FrontMatter.Entry> start,
    List<SectionOrder> pages,
    Optional<String> feedback,
    Optional<String> chat,
    Optional<Prose> logo,
    List<MenuLink> header,
    List<MenuLink> footer,
    boolean print,
    Publish publish,
    List<String> ignore,
    List<String> imageHosts,
    Map<String, String> frontMatter,
    Set<PersonField> people,
    Month fiscalStart,
    List<DayOfWeek> week,
    PrivateMarkers privateMarkers,
    RuleSettings rules) {
  /** The file that holds them, relative to the content folder. */
  public static final String FILE = "handbook.yml";

  /** What is published of a person unless settings say otherwise. */
  static final List<PersonField> PUBLISHED =
      List.of(
          PersonField.NAME,
          PersonField.CALLED,
          PersonField.ROLE,
          PersonField.PRONOUNS,
          PersonField.LOCATION,
          PersonField.TEAMS);

  /** The days of a week unless settings say otherwise. */
  static final List<DayOfWeek> WEEK =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  public Settings {
    start = List.copyOf(start);
    pages = List.copyOf(pages);
    header = List.copyOf(header);
    footer = List.copyOf(footer);
    ignore = List.copyOf(ignore);
    imageHosts = List.copyOf(imageHosts);
    frontMatter = Map.copyOf(frontMatter);
    people = Set.copyOf(people);
    week = week.stream().distinct().toList();
  }

  /** The form of addresses. */
  public enum Urls {
    /** {@code /a/b/}. */
    FOLDERS,
    /** {@code /a/b.html}, which can be browsed from a folder on disk. */
    FILES
  }

  /** What happens when there are errors. */
  public enum Publish {
    /** Nothing is written. */
    CLEAN,
    /** What is broken is marked on the page. */
    MARKED
  }

  /** The settings of a handbook without a settings file. */
  public static Settings defaults() {
    return SettingsSchema.defaults();
  }

  /** What a finding of a rule weighs. */
  public Severity severity(Rule rule) {
    return rules.severity(rule).orElse(rule.severity());
  }

  /** The value of a rule's parameter. */
  public int parameter(Rule rule, String key) {
    return rules.parameter(rule, key).orElseGet(() -> rule.parameter(key).preset());
  }

  /** Whether a field of people is published. */
  public boolean publishes(PersonField field) {
    return people.contains(field);
  }

  /** The address where a file of the repository can be edited on the code host. */
  public Optional<String> editUrl(String repositoryPath, int line) {
    Optional<String> pattern =
        edit.or(
            () ->
                host()
                    .map(
                        host ->
                            host == Host.GITLAB
                                ? base() + "/-/edit/{branch}/{path}"
                                : host == Host.BITBUCKET
                                    ? base() + "/src/{branch}/{path}?mode=edit"
                                    : base() + "/edit/{branch}/{path}"));
    boolean marked = edit.isEmpty() && line > 1 && host().filter(Host.BITBUCKET::equals).isEmpty();
    return pattern
        .map(text -> marked ? text + "#L{line}" : text)
        .map(
            text ->
                text.replace("{path}", Url.encodePath(repositoryPath))
                    .replace("{branch}", Url.encodePath(branch))
                    .replace("{line}", Integer.toString(line)));
  }

  /**
   * The address where a new file is written on the code host, with {@code {name}} for its name
   * without an ending; empty for hosts that have none.
   *
   * @param folder in the repository, with a slash at its end, or empty
   */
  public Optional<String> newFileUrl(String folder) {
    String place = Url.encodePath(branch) + "/" + Url.encodePath(folder);
    return host()
        .filter(host -> host != Host.BITBUCKET)
        .map(
            host ->
                host == Host.GITLAB
                    ? base() + "/-/new/" + place + "?file_name={name}.md"
                    : base() + "/new/" + place + "?filename={name}.md");
  }

  /** The address where a file of the repository is shown on the code host. */
  public Optional<String> viewUrl(String repositoryPath) {
    return host()
        .map(
            host ->
                switch (host) {
                  case GITLAB -> base() + "/-/blob/";
                  case BITBUCKET -> base() + "/src/";
                  case GITHUB -> base() + "/blob/";
                })
        .map(start -> start + Url.encodePath(branch) + "/" + Url.encodePath(repositoryPath));
  }

  /** The address where the history of a file of the repository is shown on the code host. */
  public Optional<String> historyUrl(String repositoryPath) {
    return host()
        .map(
            host ->
                switch (host) {
                  case GITLAB -> base() + "/-/commits/";
                  case BITBUCKET -> base() + "/history-node/";
                  case GITHUB -> base() + "/commits/";
                })
        .map(start -> start + Url.encodePath(branch) + "/" + Url.encodePath(repositoryPath));
  }

  /** The address where a commit is shown on the code host. */
  public Optional<String> commitUrl(String id) {
    return host()
        .map(
            host ->
                switch (host) {
                  case GITLAB -> base() + "/-/commit/";
                  case BITBUCKET -> base() + "/commits/";
                  case GITHUB -> base() + "/commit/";
                })
        .map(start -> start + id);
  }

  /** The address of a channel. */
  public Optional<String> chatUrl(String channel) {
    return chat.map(pattern -> pattern.replace("{channel}", Url.encodeQuery(channel)));
  }

  /** The code hosts whose addresses are known; any other is taken to be like GitHub. */
  private enum Host {
    GITHUB,
    GITLAB,
    BITBUCKET
  }

  private Optional<Host> host() {
    return repository.map(
        address ->
            address.contains("gitlab")
                ? Host.GITLAB
                : address.contains("bitbucket") ? Host.BITBUCKET : Host.GITHUB);
  }

  private String base() {
    String address = repository.orElse("");
    String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return bare.endsWith(".git") ? bare.substring(0, bare.length() - ".git".length()) : bare;
  }

  /** Where findings about settings stand that no line is to blame for. */
  public static Location place() {
    return Location.file(FILE);
  }
}
