package team.handbook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * The reading order of a section, as settings give it where the section's own page does not.
 *
 * @param folder the section, counted from the content folder; "" for the handbook itself
 * @param written how settings name it
 * @param at where it is named
 * @param pages the same entries that {@code pages:} in front matter has
 */
public record SectionOrder(
    String folder, String written, Location at, List<FrontMatter.Entry> pages) {
  public SectionOrder {
    pages = List.copyOf(pages);
  }

  /** The path from which entries count: the folder with a slash at its end; "" for the top. */
  public String base() {
    return folder.isEmpty() ? "" : folder + "/";
  }

  /** Sections, each with its order: {@code {/: [a, b], guide: [c, d]}}. */
  static Type<List<SectionOrder>> type() {
    Type<List<FrontMatter.Entry>> list = Types.listOf(FrontMatter.Entry.type());
    Type<Map<String, List<FrontMatter.Entry>>> map = Types.mapOf(list);
    return new Type<>() {
      @Override
      public Optional<List<SectionOrder>> bind(Yaml node, Diagnostics out) {
        if (!(node instanceof Yaml.Mapping mapping)) {
          return map.bind(node, out).map(none -> List.of());
        }
        List<SectionOrder> orders = new ArrayList<>();
        for (Yaml.Entry entry : mapping.entries()) {
          list.bind(entry.value(), out)
              .ifPresent(pages -> orders.add(of(entry.key(), entry.keyAt(), pages)));
        }
        return Optional.of(orders);
      }

      @Override
      public String expects() {
        return "folders, each with a list of pages";
      }

      @Override
      public JsonSchema schema() {
        return map.schema();
      }
    };
  }

  private static SectionOrder of(String written, Location at, List<FrontMatter.Entry> pages) {
    String folder = written.equals(".") ? "" : written.replaceAll("^/+|/+$", "");
    return new SectionOrder(folder, written, at, pages);
  }
}
