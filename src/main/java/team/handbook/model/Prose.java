package team.handbook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.markdown.Document;
import team.handbook.markdown.Link;
import team.handbook.markdown.MarkdownParser;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * Inline Markdown that stands in a data file.
 *
 * @param text as written
 * @param document what it says
 * @param at where it stands
 */
public record Prose(String text, Document document, Location at) {
  private static final MarkdownParser PARSER = new MarkdownParser();

  /** The type of a value that holds prose. */
  static Type<Prose> type() {
    Type<String> text = Types.text();
    return new Type<>() {
      @Override
      public Optional<Prose> bind(Yaml node, Diagnostics out) {
        return text.bind(node, out)
            .map(value -> new Prose(value, document(value, node, out), node.at()));
      }

      @Override
      public String expects() {
        return "a sentence (inline Markdown)";
      }

      @Override
      public JsonSchema schema() {
        return text.schema();
      }
    };
  }

  private static Document document(String text, Yaml node, Diagnostics out) {
    return node instanceof Yaml.Scalar scalar
        ? PARSER.parseInline(
            text, scalar.written().source(), scalar.written().start(), scalar.written().end(), out)
        : Document.empty();
  }

  /** The type of a value that is one link, by the same rule as a link in prose. */
  static Type<Prose> link() {
    return Types.mapping(
        Types.text(),
        (text, node) -> {
          Link link = new Link(Link.Kind.LINK, text, "", "", node.at(), false, 0, 0);
          return new Prose(text, Document.of(link), node.at());
        });
  }

  /** The type of a value that is one image, by the same rule as an image in prose. */
  static Type<Prose> image() {
    return Types.mapping(
        Types.text(),
        (text, node) -> {
          Link image = new Link(Link.Kind.IMAGE, text, "", "", node.at(), false, 0, 0);
          return new Prose(text, Document.of(image), node.at());
        });
  }

  /** Every piece of prose in front matter and data, in a fixed order. */
  public static List<Prose> all(Handbook handbook) {
    List<Prose> all = new ArrayList<>();
    handbook.settings().logo().ifPresent(all::add);
    handbook.settings().header().forEach(link -> all.add(link.link()));
    handbook.settings().footer().forEach(link -> all.add(link.link()));
    handbook.pages().values().forEach(page -> all.addAll(page.meta().summary()));
    handbook
        .mission()
        .ifPresent(
            mission -> {
              all.add(mission.statement());
              mission.why().ifPresent(all::add);
              mission.values().forEach(value -> all.add(value.text()));
            });
    handbook
        .people()
        .all()
        .forEach(
            person -> {
              person.bio().ifPresent(all::add);
              person.photo().ifPresent(all::add);
            });
    handbook
        .teams()
        .all()
        .forEach(
            team -> {
              team.mission().ifPresent(all::add);
              team.summary().ifPresent(all::add);
              team.vacancies().forEach(vacancy -> vacancy.page().ifPresent(all::add));
              team.board().ifPresent(board -> board.meanings().forEach(all::add));
            });
    handbook.terms().all().forEach(term -> all.add(term.meaning()));
    handbook.goals().all().forEach(sheet -> sheet.goals().forEach(goal -> add(goal, all)));
    handbook.rituals().all().forEach(sheet -> sheet.rituals().forEach(item -> add(item, all)));
    handbook.roadmaps().all().forEach(sheet -> sheet.items().forEach(item -> add(item, all)));
    return all;
  }

  private static void add(Goal goal, List<Prose> all) {
    all.add(goal.title());
    goal.why().ifPresent(all::add);
    goal.doneWhen().ifPresent(all::add);
    goal.outcome().ifPresent(all::add);
    goal.milestones().forEach(milestone -> all.add(milestone.title()));
  }

  private static void add(Ritual ritual, List<Prose> all) {
    all.add(ritual.title());
    ritual.page().ifPresent(all::add);
  }

  private static void add(RoadmapItem item, List<Prose> all) {
    all.add(item.title());
    item.page().ifPresent(all::add);
  }
}
