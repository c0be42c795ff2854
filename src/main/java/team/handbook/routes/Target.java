package team.handbook.routes;

import java.util.Optional;
import team.handbook.model.ImageSize;

/** Where a link leads, after resolution; a template links through it and in no other way. */
public sealed interface Target {
  /**
   * A page of the site.
   *
   * @param route the page
   * @param fragment the id on it, decoded; empty for the page itself
   */
  record ToPage(Route route, Optional<String> fragment) implements Target {}

  /**
   * A file that is copied into the site.
   *
   * @param source the file, relative to the content folder
   * @param path where it is published, relative to the site, decoded
   * @param suffix query and fragment, as written
   * @param size the size, if it is an image whose size is known
   */
  record ToFile(String source, String path, String suffix, Optional<ImageSize> size)
      implements Target {}

  /**
   * An address outside the site, safe to publish.
   *
   * @param address as published
   */
  record External(String address) implements Target {}

  /** Nowhere, by intent: the text of the link stands without a link (a person who has left). */
  record TextOnly() implements Target {}

  /** Nowhere, by mistake: text with a visible note, and never a link. */
  record Broken() implements Target {}
}
