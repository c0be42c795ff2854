package team.handbook.model;

import java.util.Optional;

/** Knows the sizes of images; a file is looked at when it is first asked for. */
@FunctionalInterface
public interface ImageSizes {
  /** The size of an image file, relative to the content folder, if it can be told. */
  Optional<ImageSize> of(String path);
}
