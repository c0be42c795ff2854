package team.handbook.model;

import java.util.List;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;

/**
 * An old address and the page that it leads to now ({@code data/redirects.yml}). For the old
 * address of one page, {@code aliases} in its front matter do the same.
 *
 * @param from the old address
 * @param to the page, by its file or its address
 */
public record Moved(FrontMatter.Entry from, FrontMatter.Entry to) {
  /** What the file must hold. */
  public static Type<List<Moved>> type() {
    return Types.listOf(new MovedSchema());
  }

  private static final class MovedSchema extends RecordSchema<Moved> {
    private final Field<FrontMatter.Entry> from =
        required(
            "from",
            FrontMatter.Entry.type(),
            "An address that the site had once, such as `/old/page/`.");
    private final Field<FrontMatter.Entry> to =
        required(
            "to",
            FrontMatter.Entry.type(),
            "The page that it leads to, by its file, counted from `content/`, or by its address.");

    MovedSchema() {
      super("a redirect");
    }

    @Override
    protected Moved build(Row row) {
      return new Moved(row.get(from), row.get(to));
    }
  }
}
