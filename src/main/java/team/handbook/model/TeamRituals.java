package team.handbook.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.yaml.Field;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Row;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * The rituals of a team ({@code data/rituals/<team>.yml}).
 *
 * @param origin where they stand
 * @param team the team's id
 * @param rituals the rituals, in the order of the file
 * @param ids every id of the file, of rituals that could not be read too
 */
public record TeamRituals(Origin origin, String team, List<Ritual> rituals, Set<String> ids) {
  public TeamRituals {
    rituals = List.copyOf(rituals);
    ids = Set.copyOf(ids);
  }

  /** Whether a ritual has this id, readable or not. */
  public boolean declares(String id) {
    return ids.contains(id);
  }

  /** The ritual of an id, if it could be read. */
  public Optional<Ritual> find(String id) {
    return rituals.stream().filter(ritual -> ritual.id().equals(id)).findFirst();
  }

  /** What a file of rituals must hold. */
  static Type<TeamRituals> type(String team) {
    return new FileSchema(team);
  }

  /** Reads the rituals of a file. */
  public static Optional<TeamRituals> read(Yaml node, String team, Diagnostics out) {
    return new FileSchema(team)
        .bind(node, out)
        .map(
            sheet -> {
              List<Ritual> dated =
                  sheet.rituals().stream().filter(ritual -> isDated(ritual, out)).toList();
              return new TeamRituals(
                  sheet.origin(),
                  team,
                  Items.unique(dated, Ritual::id, Ritual::origin, "ritual", out),
                  Items.declared(node, "rituals"));
            });
  }

  /** Every second week is either of two; something must say which. */
  private static boolean isDated(Ritual ritual, Diagnostics out) {
    if (!ritual.every().needsFirst() || ritual.first().isPresent() || ritual.before().isPresent()) {
      return true;
    }
    out.add(
        Rules.MISSING_KEY,
        ritual.origin().of("every"),
        "first",
        "a ritual that skips weeks needs the key \"first\"",
        "add \"first:\" with the date of one of its days, or \"before: sprint\"");
    return false;
  }

  private static final class FileSchema extends RecordSchema<TeamRituals> {
    private final Field<List<Ritual>> rituals;
    private final String team;

    FileSchema(String team) {
      super("a file of rituals");
      this.team = team;
      this.rituals =
          required("rituals", Types.listOf(new RitualSchema(team)), "The rituals, in order.");
    }

    @Override
    protected TeamRituals build(Row row) {
      return new TeamRituals(row.origin(), team, row.get(rituals), Set.of());
    }
  }
}
