/**
 * Writes a site: changed files only, all or nothing.
 *
 * <ul>
 *   <li>{@link team.handbook.publish.Publisher} opens an output folder and finishes what was cut
 *       short.
 *   <li>{@link team.handbook.publish.Staging} takes the files of a site and commits them.
 *   <li>{@code FreshSite} writes a sibling of a folder that is not there, and renames it.
 *   <li>{@code ChangedSite} stages what changed under {@code .handbook/}, writes a {@code Journal},
 *       and carries it out.
 * </ul>
 *
 * <p>May use no library, and the disk only through {@code files}. What it promises holds for a
 * process that is killed at any moment. It does not wait for the disk after each file, so after a
 * power cut a file can lack its bytes; the next build compares all bytes and mends that.
 */
@NullMarked
package team.handbook.publish;

import org.jspecify.annotations.NullMarked;
