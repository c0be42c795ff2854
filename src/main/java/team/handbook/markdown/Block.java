package team.handbook.markdown;

import java.util.Map;
import java.util.Optional;
import team.handbook.diagnostic.Location;

/**
 * A block of data that stands in prose; its index in {@link Document#blocks()} is the number of its
 * slot.
 *
 * @param type what it shows
 * @param values what is said of it
 * @param level the level of the heading under which it stands, as readers see it; from 1
 * @param at its name in the file
 */
public record Block(BlockType type, Map<BlockType.Argument, Value> values, int level, Location at) {
  public Block {
    values = Map.copyOf(values);
  }

  /**
   * What is said of a block.
   *
   * @param text the value, without quotes
   * @param at where it stands
   */
  public record Value(String text, Location at) {}

  /** The value of an argument, if it is given. */
  public Optional<Value> value(BlockType.Argument argument) {
    return Optional.ofNullable(values.get(argument));
  }

  /** The same block under a heading. */
  Block below(int heading) {
    return new Block(type, values, heading, at);
  }
}
