package team.handbook.markdown;

import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SourceText;

/** Finds the files that pages include. */
@FunctionalInterface
public interface Snippets {
  /** Finds none, for texts that include nothing. */
  Snippets NONE = (path, out) -> Optional.empty();

  /**
   * The file that an include names.
   *
   * @param path as written; its place tells the file it stands in
   * @return empty if there is no such file; then one finding was added
   */
  Optional<SourceText> find(Block.Value path, Diagnostics out);
}
