package team.handbook.content;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.bmp.BmpHeaderDirectory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import team.handbook.files.FileTree;
import team.handbook.model.ImageSize;
import team.handbook.model.ImageSizes;

/** Reads the sizes of images, each at most once; a file that tells none has none. */
final class ImageReader implements ImageSizes {
  private static final int LIMIT = 32 * 1024 * 1024;

  private record Tags(Class<? extends Directory> directory, int width, int height) {}

  private static final List<Tags> KNOWN =
      List.of(
          new Tags(PngDirectory.class, PngDirectory.TAG_IMAGE_WIDTH, PngDirectory.TAG_IMAGE_HEIGHT),
          new Tags(
              JpegDirectory.class, JpegDirectory.TAG_IMAGE_WIDTH, JpegDirectory.TAG_IMAGE_HEIGHT),
          new Tags(
              GifHeaderDirectory.class,
              GifHeaderDirectory.TAG_IMAGE_WIDTH,
              GifHeaderDirectory.TAG_IMAGE_HEIGHT),
          new Tags(
              WebpDirectory.class, WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT),
          new Tags(
              HeifDirectory.class, HeifDirectory.TAG_IMAGE_WIDTH, HeifDirectory.TAG_IMAGE_HEIGHT),
          new Tags(
              BmpHeaderDirectory.class,
              BmpHeaderDirectory.TAG_IMAGE_WIDTH,
              BmpHeaderDirectory.TAG_IMAGE_HEIGHT));

  private final FileTree files;
  private final Map<String, Optional<ImageSize>> known = new ConcurrentHashMap<>();

  ImageReader(FileTree files) {
    this.files = files;
  }

  @Override
  public Optional<ImageSize> of(String path) {
    return known.computeIfAbsent(path, this::read);
  }

  private Optional<ImageSize> read(String path) {
    if (files.size(path) > LIMIT) {
      return Optional.empty();
    }
    byte[] bytes = files.bytes(path);
    if (path.endsWith(".svg")) {
      return SvgSize.of(bytes);
    }
    try {
      Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
      for (Tags tags : KNOWN) {
        Directory directory = metadata.getFirstDirectoryOfType(tags.directory());
        if (directory != null
            && directory.containsTag(tags.width())
            && directory.containsTag(tags.height())) {
          return Optional.of(
                  new ImageSize(directory.getInt(tags.width()), directory.getInt(tags.height())))
              .filter(size -> size.width() > 0 && size.height() > 0);
        }
      }
      return Optional.empty();
    } catch (ImageProcessingException | IOException | MetadataException e) {
      // Not an image that can be measured; browsers will do without the size.
      return Optional.empty();
    }
  }
}
