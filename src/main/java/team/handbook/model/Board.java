package team.handbook.model;

import java.util.List;
import java.util.Optional;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;

/**
 * The board on which a team's work is seen.
 *
 * @param url where it is
 * @param columns its columns, in order
 */
public record Board(Optional<String> url, List<Column> columns) {
  public Board {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param title what it is called
   * @param meaning what it means that a card is there
   */
  public record Column(String title, Optional<Prose> meaning) {}

  /** What is said of its columns. */
  List<Prose> meanings() {
    return columns.stream().flatMap(column -> column.meaning().stream()).toList();
  }

  /** How a board is written. */
  static final class BoardSchema extends Schema<Board> {
    private final Field<String> url = optional("url", Types.absoluteUrl(), "Where the board is.");
    private final Field<List<Column>> columns =
        optional("columns", Types.listOf(column()), "Its columns, in order.");

    BoardSchema() {
      super("a board");
    }

    @Override
    protected Board build(Row row) {
      return new Board(row.find(url), row.list(columns));
    }
  }

  /** A column is its title, or keys and values. */
  private static Type<Column> column() {
    return Types.either(
        Types.mapping(Types.text(), (title, node) -> new Column(title, Optional.empty())),
        new ColumnSchema(),
        "the title of a column, or {title: …, meaning: …}");
  }

  private static final class ColumnSchema extends Schema<Column> {
    private final Field<String> title = required("title", Types.text(), "What it is called.");
    private final Field<Prose> meaning =
        optional("meaning", Prose.type(), "What it means that a card is there.");

    ColumnSchema() {
      super("a column");
    }

    @Override
    protected Column build(Row row) {
      return new Column(row.get(title), row.find(meaning));
    }
  }
}
