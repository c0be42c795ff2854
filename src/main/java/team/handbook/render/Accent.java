package team.handbook.render;

import java.util.List;

/**
 * The accent of a site, made from one hue: its lightness is solved so that text in it has the
 * contrast of AAA on every surface of the theme.
 *
 * @param light the colours on light pages
 * @param dark the colours on dark pages
 */
record Accent(Tones light, Tones dark) {
  /** What text needs (WCAG 2.2, 1.4.6), and a little more, because colours are rounded. */
  private static final double TEXT = 7.05;

  private static final int STEPS = 24;

  /** The surfaces on which the theme writes text in the accent, the tint of the accent apart. */
  private static final List<Colour> LIGHT = surfaces("#ffffff", "#f6f7f5", "#eceeea");

  private static final List<Colour> DARK = surfaces("#0f1412", "#0b0f0d", "#161d19", "#1d2621");

  /**
   * The accent in four tones.
   *
   * @param text links and marks
   * @param strong links under the pointer
   * @param tint a surface
   * @param line the edge of such a surface
   */
  record Tones(Colour text, Colour strong, Colour tint, Colour line) {}

  private static List<Colour> surfaces(String... codes) {
    return List.of(codes).stream().map(code -> Colour.parse(code).orElseThrow()).toList();
  }

  /** The accent of a hue of OKLCH, in degrees. */
  static Accent of(int hue) {
    Colour tint = Colour.oklch(.953, .018, hue);
    Colour night = Colour.oklch(.26, .032, hue);
    return new Accent(
        new Tones(
            solve(hue, .1, 0, 1, tint, LIGHT),
            Colour.oklch(.34, .08, hue),
            tint,
            Colour.oklch(.855, .045, hue)),
        new Tones(
            solve(hue, .115, 1, 0, night, DARK),
            Colour.oklch(.87, .085, hue),
            night,
            Colour.oklch(.41, .06, hue)));
  }

  /**
   * The colour of a hue that is closest to the page and still has the contrast of text.
   *
   * @param far the lightness farthest from the page
   * @param near that of the page
   */
  private static Colour solve(
      int hue, double chroma, double far, double near, Colour tint, List<Colour> surfaces) {
    double good = far;
    double bad = near;
    for (int i = 0; i < STEPS; i++) {
      double middle = (good + bad) / 2;
      Colour colour = Colour.oklch(middle, chroma, hue);
      boolean readable =
          colour.contrast(tint) >= TEXT
              && surfaces.stream().allMatch(surface -> colour.contrast(surface) >= TEXT);
      if (readable) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return Colour.oklch(good, chroma, hue);
  }

  /** The rule that sets the tokens of the style sheet. */
  String css() {
    return ":root{"
        + token("accent", light.text(), dark.text())
        + token("accent-strong", light.strong(), dark.strong())
        + token("accent-tint", light.tint(), dark.tint())
        + token("accent-line", light.line(), dark.line())
        + "}\n";
  }

  private static String token(String name, Colour light, Colour dark) {
    return "--" + name + ":light-dark(" + light.css() + "," + dark.css() + ");";
  }
}
