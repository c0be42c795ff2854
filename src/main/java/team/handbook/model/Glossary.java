package team.handbook.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/** How the glossary is written ({@code data/glossary.yml}). */
public final class Glossary extends RecordSchema<List<Term>> {
  private final Field<List<Term>> terms =
      required("terms", Types.listOf(new TermSchema()), "The words, in any order.");

  private Glossary() {
    super("the glossary");
  }

  /** What the file must hold. */
  static Type<List<Term>> type() {
    return new Glossary();
  }

  /** Reads the words of the file, by their ids. */
  public static Optional<Registry<Term>> read(Yaml node, Diagnostics out) {
    return type()
        .bind(node, out)
        .map(
            all -> {
              SortedMap<String, Term> byId = new TreeMap<>();
              Items.unique(all, Term::id, Term::origin, "word", out)
                  .forEach(term -> byId.put(term.id(), term));
              Set<String> broken = Items.declared(node, "terms");
              broken.removeAll(byId.keySet());
              return new Registry<>(byId, broken);
            });
  }

  @Override
  protected List<Term> build(Row row) {
    return row.get(terms);
  }

  private static final class TermSchema extends RecordSchema<Term> {
    private final Field<String> id =
        required("id", Types.id(), "A short name, unique in the file, used in links.");
    private final Field<String> term = required("term", Types.text(), "The word.");
    private final Field<Prose> meaning =
        required("meaning", Prose.type(), "What it means, in a sentence or two.");

    TermSchema() {
      super("a word");
    }

    @Override
    protected Term build(Row row) {
      return new Term(row.origin(), row.get(id), row.get(term), row.get(meaning));
    }
  }
}
