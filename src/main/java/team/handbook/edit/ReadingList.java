package team.handbook.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.Reading;
import team.handbook.model.FrontMatter;
import team.handbook.model.Handbook;
import team.handbook.model.SectionOrder;
import team.handbook.model.Settings;
import team.handbook.routes.Route;
import team.handbook.url.Url;
import team.handbook.yaml.YamlList;

/**
 * A list of the reading order, as it was read: in the front matter of a page, or in settings.
 *
 * @param file where it stands
 * @param base the path from which its entries count: the section with a slash at its end; "" for
 *     the handbook itself
 * @param later the same afterwards
 * @param order what settings say, if it stands there
 * @param entries what it lists
 */
record ReadingList(
    String file,
    String base,
    String later,
    Optional<SectionOrder> order,
    List<FrontMatter.Entry> entries) {

  /** All lists of a handbook from which something moves. */
  static List<ReadingList> all(Reading then, Reading now, Relocation moved) {
    Handbook handbook = then.handbook();
    Stream<ReadingList> inPages =
        handbook.pages().values().stream()
            .filter(page -> page.meta().pages().isPresent())
            .map(
                page ->
                    new ReadingList(
                        page.path(),
                        base(then, page.path()),
                        base(now, moved.now(page.path())),
                        Optional.empty(),
                        page.meta().pages().orElseThrow()));
    Stream<ReadingList> inSettings =
        handbook.settings().pages().stream()
            .map(
                order ->
                    new ReadingList(
                        Settings.FILE,
                        order.base(),
                        moved.now(order.base()),
                        Optional.of(order),
                        order.pages()));
    return Stream.concat(inPages, inSettings).toList();
  }

  /** A section's page may lie beside its folder. */
  private static String base(Reading reading, String page) {
    String section =
        reading.routes().ofPage(page).flatMap(Route::folder).orElseGet(() -> Url.folder(page));
    return section.isEmpty() ? "" : section + "/";
  }

  /** The list in its file, to be edited. */
  YamlList toEdit(Edits edits) {
    return order
        .map(found -> PageMeta.ofData(edits.text(file)).listIn("pages", found.written()))
        .orElseGet(() -> PageMeta.of(edits.text(file)).list("pages"))
        .orElseThrow();
  }
}
