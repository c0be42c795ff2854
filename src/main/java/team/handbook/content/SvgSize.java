package team.handbook.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.model.ImageSize;

/**
 * Reads the size of an SVG from the {@code width} and {@code height}, or the {@code viewBox}, of
 * its root.
 */
final class SvgSize {
  private static final int HEAD = 4096;
  private static final Pattern ROOT = Pattern.compile("<svg\\b([^>]*)>");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\bviewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+([\\d.]{1,9})[\\s,]+([\\d.]{1,9})");

  private SvgSize() {}

  static Optional<ImageSize> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
    Matcher root = ROOT.matcher(head);
    if (!root.find()) {
      return Optional.empty();
    }
    String attributes = root.group(1);
    Optional<Double> width = length("width", attributes);
    Optional<Double> height = length("height", attributes);
    if (width.isPresent() && height.isPresent()) {
      return size(width.get(), height.get());
    }
    Matcher box = VIEW_BOX.matcher(attributes);
    return box.find()
        ? number(box.group(1)).flatMap(w -> number(box.group(2)).flatMap(h -> size(w, h)))
        : Optional.empty();
  }

  private static Optional<Double> length(String name, String attributes) {
    Matcher matcher =
        Pattern.compile("\\b" + name + "\\s*=\\s*[\"']\\s*([\\d.]{1,9})(px)?\\s*[\"']")
            .matcher(attributes);
    return matcher.find() ? number(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Double> number(String text) {
    return text.matches("\\d+(\\.\\d+)?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  private static Optional<ImageSize> size(double width, double height) {
    int w = (int) Math.round(width);
    int h = (int) Math.round(height);
    return w > 0 && h > 0 ? Optional.of(new ImageSize(w, h)) : Optional.empty();
  }
}
