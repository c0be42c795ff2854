package team.handbook.render;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An opaque sRGB colour, as CSS Color 4 has it.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
record Colour(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
  private static final double SMALLEST_CHROMA_STEP = 0.002;

  /** Reads {@code #rgb} or {@code #rrggbb}; empty if it is neither. */
  static Optional<Colour> parse(String text) {
    Matcher matcher = HEX.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(1);
    int width = digits.length() / 3;
    int[] parts = new int[3];
    for (int i = 0; i < parts.length; i++) {
      String part = digits.substring(i * width, (i + 1) * width);
      parts[i] = Integer.parseInt(width == 1 ? part + part : part, 16);
    }
    return Optional.of(new Colour(parts[0], parts[1], parts[2]));
  }

  /**
   * The colour of an OKLCH value. What a screen cannot show loses chroma until it can; lightness
   * and hue stay.
   *
   * @param lightness from 0 to 1
   * @param chroma from 0, rarely above 0.3
   * @param hue in degrees
   */
  static Colour oklch(double lightness, double chroma, double hue) {
    double angle = Math.toRadians(hue);
    for (double c = chroma; c > 0; c -= SMALLEST_CHROMA_STEP) {
      double[] linear = linear(lightness, c * Math.cos(angle), c * Math.sin(angle));
      if (isShown(linear)) {
        return of(linear);
      }
    }
    return of(linear(lightness, 0, 0));
  }

  /** From OKLab to linear-light sRGB (Björn Ottosson, "A perceptual color space"). */
  private static double[] linear(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static boolean isShown(double[] linear) {
    for (double part : linear) {
      if (part < -0.0001 || part > 1.0001) {
        return false;
      }
    }
    return true;
  }

  private static Colour of(double[] linear) {
    return new Colour(encoded(linear[0]), encoded(linear[1]), encoded(linear[2]));
  }

  private static int encoded(double linear) {
    double clipped = Math.min(1, Math.max(0, linear));
    double value =
        clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    return (int) Math.round(value * 255);
  }

  /** The contrast with another colour, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
  double contrast(Colour other) {
    double mine = luminance();
    double its = other.luminance();
    return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
  }

  private double luminance() {
    return 0.2126 * decoded(red) + 0.7152 * decoded(green) + 0.0722 * decoded(blue);
  }

  private static double decoded(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** As CSS writes it: {@code #rrggbb}. */
  String css() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
