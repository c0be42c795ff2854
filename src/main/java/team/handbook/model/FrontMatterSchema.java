package team.handbook.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/** How front matter is written. */
final class FrontMatterSchema extends RecordSchema<FrontMatter> {
  static final FrontMatterSchema INSTANCE = new FrontMatterSchema();

  private final Field<String> title =
      optional("title", Types.text(), "The page's title. Without it, the first heading is.");
  private final Field<String> description =
      optional(
          "description",
          Types.text(),
          "One or two sentences under the title. Search engines show them too.");
  private final Field<List<Prose>> summary =
      optional(
          "summary",
          Types.oneOrMore(Prose.type()),
          "\"The short version\", two to four bullets above the text.");
  private final Field<List<FrontMatter.Entry>> pages =
      optional(
          "pages",
          Types.listOf(FrontMatter.Entry.type()),
          "The reading order of this section: names, or relative paths. Only in an index page.");
  private final Field<Ref> owner =
      optional("owner", Ref.to(Ref.Kind.PERSON_OR_TEAM), "Who answers for the page.");
  private final Field<LocalDate> reviewed =
      optional("reviewed", Types.date(), "When somebody last read it and found it right.");
  private final Field<Period> reviewEvery =
      optional(
          "review_every",
          Types.span(),
          "When the next review is due, counted from `reviewed`. Without it no review is ever due.");
  private final Field<String> ask =
      optional(
          "ask",
          Types.text(),
          "The channel for questions about the page; the `#` can be left out.");
  private final Field<List<FrontMatter.Entry>> aliases =
      optional(
          "aliases",
          Types.oneOrMore(FrontMatter.Entry.type()),
          "Old addresses of the page, such as `/old/planning/`. Each of them leads here.");
  private final Field<List<FrontMatter.Entry>> redirectFrom =
      optional(
          "redirect_from",
          Types.oneOrMore(FrontMatter.Entry.type()),
          "The same as `aliases`, as Jekyll writes it.");
  private final Field<Map<String, FrontMatter.Entry>> anchors =
      optional(
          "anchors",
          Types.mapOf(FrontMatter.Entry.type()),
          "Ids that headings had before, each with what it is called now: `{old: new}`.");
  private final Field<Ref> team =
      optional(
          "team",
          Ref.to(Ref.Kind.TEAM),
          "This page is that team's page: what the data says about the team is shown here, and the team has no other.");
  private final Field<String> language =
      optional(
          "language",
          Types.text(),
          "The language of the page, if it is not that of the handbook, as a code such as `de`.");
  private final Field<FrontMatter.Status> status =
      optional(
          "status",
          Types.choice(FrontMatter.Status.class),
          FrontMatter.Status.CURRENT,
          "`draft` keeps the page off the site, `outdated` says at its top that it no longer holds.");

  @SuppressWarnings("UnusedVariable") // It makes the key known; templates of a later theme read it.
  private final Field<Yaml> extra =
      optional(
          "extra",
          Types.anything(),
          "Anything, for your own templates. Handbook does not look inside.");

  private FrontMatterSchema() {
    super("front matter");
  }

  /** A key that we do not know may be another generator's. */
  @Override
  protected boolean isOpen() {
    return true;
  }

  @Override
  protected FrontMatter build(Row row) {
    List<FrontMatter.Entry> old = new ArrayList<>(row.list(aliases));
    old.addAll(row.list(redirectFrom));
    return new FrontMatter(
        row.origin(),
        row.find(title),
        row.find(description),
        row.list(summary),
        row.find(pages),
        row.find(owner),
        row.find(reviewed),
        row.find(reviewEvery),
        row.find(ask).map(text -> text.startsWith("#") ? text.substring(1) : text),
        old,
        row.find(anchors).orElse(Map.of()),
        row.find(team),
        row.find(language),
        row.get(status),
        row.list(waive));
  }
}
