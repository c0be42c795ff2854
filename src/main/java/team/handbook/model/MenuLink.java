package team.handbook.model;

import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;

/**
 * A link of the header or the foot of every page.
 *
 * @param title its text
 * @param link where it leads: a page by its file, or an address, by the rule of links in prose
 */
public record MenuLink(String title, Prose link) {
  static Type<MenuLink> type() {
    return MenuLinkSchema.INSTANCE;
  }

  /** How such a link is written. */
  private static final class MenuLinkSchema extends Schema<MenuLink> {
    private static final MenuLinkSchema INSTANCE = new MenuLinkSchema();

    private final Field<String> title = required("title", Types.text(), "Its text.");
    private final Field<Prose> link =
        required("link", Prose.link(), "A page by its file, or an address.");

    private MenuLinkSchema() {
      super("the link");
    }

    @Override
    protected MenuLink build(Row row) {
      return new MenuLink(row.get(title), row.get(link));
    }
  }
}
