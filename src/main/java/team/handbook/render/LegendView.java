package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * The board of a team as a template sees it: what its columns mean.
 *
 * @param link where it is
 * @param columns its columns, in order
 */
record LegendView(List<LinkView> link, List<Column> columns) {

  /**
   * A column.
   *
   * @param title what it is called
   * @param meaning what it means that a card is there
   */
  record Column(String title, List<SafeString> meaning) {}
}
