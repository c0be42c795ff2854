package team.handbook.markdown;

import org.commonmark.node.CustomBlock;

/** What a snippet says, in the tree of the page that includes it. */
final class PartNode extends CustomBlock {
  private final Part part;

  PartNode(Part part) {
    this.part = part;
  }

  Part part() {
    return part;
  }
}
