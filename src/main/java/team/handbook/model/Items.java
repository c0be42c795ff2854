package team.handbook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Yaml;

/** The records of a file that holds a list of them, each with an id of its own. */
final class Items {
  private Items() {}

  /**
   * The ids in a file, of records that cannot be read too, so that naming them is no second
   * finding.
   *
   * @param key the key of the list
   */
  static Set<String> declared(Yaml node, String key) {
    Set<String> ids = new TreeSet<>();
    if (node instanceof Yaml.Mapping file
        && file.find(key).map(Yaml.Entry::value).orElse(node) instanceof Yaml.Sequence list) {
      for (Yaml item : list.items()) {
        if (item instanceof Yaml.Mapping record
            && record.find("id").map(Yaml.Entry::value).orElse(node) instanceof Yaml.Scalar id) {
          ids.add(id.text());
        }
      }
    }
    return ids;
  }

  /**
   * The records without those whose id another one of the file has already.
   *
   * @param noun what a record is, for the message
   */
  static <T> List<T> unique(
      List<T> records,
      Function<T, String> id,
      Function<T, Origin> origin,
      String noun,
      Diagnostics out) {
    Map<String, T> seen = new HashMap<>();
    List<T> kept = new ArrayList<>();
    for (T record : records) {
      String name = id.apply(record);
      T first = seen.putIfAbsent(name, record);
      if (first == null) {
        kept.add(record);
      } else {
        out.add(
            new Diagnostic(
                    Rules.DUPLICATE_KEY,
                    origin.apply(record).self(),
                    name,
                    "another " + noun + " of this file has the id \"" + name + "\"",
                    "give one of the two another id")
                .withRelated(List.of(new Related(origin.apply(first).self(), "the first one"))));
      }
    }
    return kept;
  }
}
