package team.handbook.links;

import java.util.Optional;

/** Where an address leads. */
sealed interface Destination {
  /**
   * A file of the folder.
   *
   * @param path from its top
   * @param fragment as written, without the {@code #}; empty if there is none to look for
   */
  record ToFile(String path, Optional<String> fragment) implements Destination {}

  /** Another site, by its address with a scheme and without a fragment. */
  record External(String address) implements Destination {}

  /** Something that nobody can look up, such as a telephone number. */
  record Other() implements Destination {}

  /** A program, or a place on the reader's own disk. */
  record Unsafe(String message, String hint) implements Destination {}

  /** Nowhere. */
  record Broken(String message, String hint) implements Destination {}
}
