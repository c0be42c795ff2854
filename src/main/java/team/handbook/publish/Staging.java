package team.handbook.publish;

import team.handbook.files.SiteFile;

/**
 * Takes the files of a site, and publishes all of them or none. Nothing is written before the first
 * file is added.
 */
public interface Staging extends AutoCloseable {
  /**
   * Adds a file; it may be called from any number of threads.
   *
   * @throws IllegalArgumentException if its path leads out of the site, or was added before
   * @throws java.io.UncheckedIOException if the disk fails, or another build writes to the folder
   */
  void add(SiteFile file);

  /**
   * Puts the files in place of the site that was there, and removes those of its files that were
   * not added.
   *
   * @throws java.io.UncheckedIOException if the disk fails, or a file that Handbook did not write
   *     stands in the way; in the second case nothing was changed
   */
  Publisher.Published commit();

  /** Throws away what was added and not committed; the old site stays as it is. */
  @Override
  void close();
}
