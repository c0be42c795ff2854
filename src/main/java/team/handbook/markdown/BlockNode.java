package team.handbook.markdown;

import java.util.Optional;
import org.commonmark.node.CustomBlock;

/** A block in the tree of a page. */
final class BlockNode extends CustomBlock {
  private final Optional<Block> block;

  /** With nothing, for one that cannot be shown, of which there is a finding. */
  BlockNode(Optional<Block> block) {
    this.block = block;
  }

  Optional<Block> block() {
    return block;
  }
}
