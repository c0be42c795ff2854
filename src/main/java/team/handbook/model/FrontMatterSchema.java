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
      optional("title", Types.text(), "The page's title; else its first heading.");
  private final Field<String> description =
      optional("description", Types.text(), "One sentence about the page.");
  private final Field<List<Prose>> summary =
      optional(
          "summary", Types.oneOrMore(Prose.type()), "The short version, in two to four bullets.");
  private final Field<List<FrontMatter.Entry>> pages =
      optional(
          "pages",
          Types.listOf(FrontMatter.Entry.type()),
          "The reading order of a section: names, or relative paths.");
  private final Field<Ref> owner =
      optional("owner", Ref.to(Ref.Kind.PERSON_OR_TEAM), "The person or team that answers for it.");
  private final Field<LocalDate> reviewed =
      optional("reviewed", Types.date(), "The day of the last review.");
  private final Field<Period> reviewEvery =
      optional("review_every", Types.span(), "How often it is to be reviewed.");
  private final Field<String> ask =
      optional("ask", Types.text(), "The channel for questions; the # is not needed.");
  private final Field<List<FrontMatter.Entry>> aliases =
      optional("aliases", Types.oneOrMore(FrontMatter.Entry.type()), "Old addresses of the page.");
  private final Field<List<FrontMatter.Entry>> redirectFrom =
      optional(
          "redirect_from",
          Types.oneOrMore(FrontMatter.Entry.type()),
          "The same as aliases, as Jekyll writes it.");
  private final Field<Map<String, FrontMatter.Entry>> anchors =
      optional(
          "anchors",
          Types.mapOf(FrontMatter.Entry.type()),
          "Ids that headings had before, and what they are called now.");
  private final Field<Ref> team =
      optional("team", Ref.to(Ref.Kind.TEAM), "The team whose page this is.");
  private final Field<String> language =
      optional("language", Types.text(), "The page's language, if it is not the handbook's.");
  private final Field<FrontMatter.Status> status =
      optional("status", Types.choice(FrontMatter.Status.class), "Current, draft or outdated.");

  @SuppressWarnings("UnusedVariable") // It makes the key known; templates of a later theme read it.
  private final Field<Yaml> extra =
      optional("extra", Types.anything(), "Anything that your own templates need.");

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
        row.find(status).orElse(FrontMatter.Status.CURRENT),
        row.list(waive));
  }
}
