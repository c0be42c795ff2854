package team.handbook.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.model.FrontMatter;
import team.handbook.model.Handbook;
import team.handbook.model.SectionOrder;
import team.handbook.model.Settings;
import team.handbook.yaml.YamlList;

/**
 * A list of the reading order, as it was read: in the front matter of a page, or in settings.
 *
 * @param file where it stands
 * @param base the path from which its entries count: the page, or a folder with a slash at its end
 * @param order what settings say, if it stands there
 * @param entries what it lists
 */
record ReadingList(
    String file, String base, Optional<SectionOrder> order, List<FrontMatter.Entry> entries) {

  /** All lists of a handbook. */
  static List<ReadingList> all(Handbook handbook) {
    Stream<ReadingList> inPages =
        handbook.pages().values().stream()
            .filter(page -> page.meta().pages().isPresent())
            .map(
                page ->
                    new ReadingList(
                        page.path(),
                        page.path(),
                        Optional.empty(),
                        page.meta().pages().orElseThrow()));
    Stream<ReadingList> inSettings =
        handbook.settings().pages().stream()
            .map(
                order ->
                    new ReadingList(
                        Settings.FILE, order.base(), Optional.of(order), order.pages()));
    return Stream.concat(inPages, inSettings).toList();
  }

  /** The list in its file, to be edited. */
  YamlList toEdit(Edits edits) {
    return order
        .map(found -> PageMeta.ofData(edits.text(file)).listIn("pages", found.written()))
        .orElseGet(() -> PageMeta.of(edits.text(file)).list("pages"))
        .orElseThrow();
  }
}
