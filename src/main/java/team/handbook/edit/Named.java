package team.handbook.edit;

import java.util.Optional;
import team.handbook.yaml.Ids;

/**
 * What somebody typed for a new record: its id, or words from which the id is made.
 *
 * @param words what it is called, if that was typed
 */
record Named(String id, Optional<String> words) {
  /**
   * Takes an id as it is, and makes one of anything else.
   *
   * @throws EditException if it is a path, or has no letters from which to make one
   */
  static Named of(String typed) {
    if (Ids.isId(typed)) {
      return new Named(typed, Optional.empty());
    }
    if (typed.indexOf('/') >= 0 || typed.indexOf('\\') >= 0) {
      throw new EditException("\"" + typed + "\" is a path; type an id, or what it is called");
    }
    return Ids.of(typed)
        .map(id -> new Named(id, Optional.of(typed.strip())))
        .orElseThrow(
            () ->
                new EditException(
                    "\""
                        + typed
                        + "\" has no letters from which to make an id; type an id of lower-case"
                        + " letters, digits and hyphens, and give the words as an option"));
  }
}
