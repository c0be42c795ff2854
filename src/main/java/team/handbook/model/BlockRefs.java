package team.handbook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import team.handbook.markdown.Block;
import team.handbook.markdown.BlockType.Argument;

/** What blocks in prose name: teams, periods and stages. */
public final class BlockRefs {
  private BlockRefs() {}

  /** Every record that a block names. */
  public static List<Ref> of(Block block) {
    List<Ref> refs = new ArrayList<>();
    team(block).ifPresent(refs::add);
    period(block).ifPresent(refs::add);
    return refs;
  }

  /** The team that a block names; the organisation itself is none. */
  public static Optional<Ref> team(Block block) {
    return block
        .value(Argument.TEAM)
        .or(() -> block.value(Argument.SHEET).filter(value -> !isCompany(value)))
        .map(value -> new Ref(Ref.Kind.TEAM, value.text(), value.at()));
  }

  /** Whether a block names the organisation itself. */
  public static boolean isCompany(Block block) {
    return block.value(Argument.SHEET).filter(BlockRefs::isCompany).isPresent();
  }

  private static boolean isCompany(Block.Value value) {
    return value.text().equals(TeamGoals.COMPANY);
  }

  /** The stage that a block names. */
  public static Optional<RoadmapItem.Stage> stage(Block block) {
    return block
        .value(Argument.STAGE)
        .map(value -> RoadmapItem.Stage.valueOf(value.text().toUpperCase(Locale.ROOT)));
  }

  /** The period that a block names. */
  public static Optional<Ref> period(Block block) {
    return block
        .value(Argument.PERIOD)
        .map(value -> new Ref(Ref.Kind.PERIOD, value.text(), value.at()));
  }
}
