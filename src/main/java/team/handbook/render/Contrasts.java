package team.handbook.render;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Measures the colours of a style sheet: what a project changes must stay readable. Tokens that are
 * missing, or that are no plain colours, are the project's own affair.
 */
final class Contrasts {
  /** What text needs, and what the edge of a control needs (WCAG 2.2, 1.4.6 and 1.4.11). */
  private static final double TEXT = 7;

  private static final double EDGE = 3;

  private static final Pattern TOKEN =
      Pattern.compile(
          "--([a-z0-9-]+)\\s*:\\s*(?:light-dark\\(\\s*(#[0-9a-f]+)\\s*,\\s*(#[0-9a-f]+)\\s*\\)|(#[0-9a-f]+))\\s*[;}]",
          Pattern.CASE_INSENSITIVE);

  /** What stands on what, with how much contrast. */
  private record Pair(String token, double needed, List<String> surfaces) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("ink", TEXT, List.of("bg", "bg-sunken", "bg-raised", "bg-hover", "accent-tint")),
          new Pair("ink-2", TEXT, List.of("bg", "bg-sunken", "bg-raised", "bg-hover")),
          new Pair("ink-3", TEXT, List.of("bg", "bg-sunken", "bg-raised")),
          new Pair(
              "accent", TEXT, List.of("bg", "bg-sunken", "bg-raised", "bg-hover", "accent-tint")),
          new Pair("accent-strong", TEXT, List.of("bg", "bg-sunken", "accent-tint")),
          new Pair("ok", TEXT, List.of("ok-bg")),
          new Pair("warn", TEXT, List.of("warn-bg")),
          new Pair("bad", TEXT, List.of("bad-bg", "bg")),
          new Pair("info", TEXT, List.of("info-bg")),
          new Pair("mute", TEXT, List.of("mute-bg")),
          new Pair("line-strong", EDGE, List.of("bg")),
          new Pair("amber", EDGE, List.of("mute-bg")));

  /** A token as it is set: one colour for light pages and one for dark pages. */
  private record Token(Colour light, Colour dark, Location at) {
    Colour on(boolean night) {
      return night ? dark : light;
    }
  }

  private Contrasts() {}

  /** Reports every pair of colours of a style sheet that cannot be told apart well enough. */
  static void check(SourceText style, Diagnostics out) {
    Map<String, Token> tokens = tokens(style);
    for (Pair pair : PAIRS) {
      Token token = tokens.get(pair.token());
      if (token != null) {
        for (boolean night : new boolean[] {false, true}) {
          check(pair, token, night, tokens, out);
        }
      }
    }
  }

  /** One finding for a token: its worst surface. */
  private static void check(
      Pair pair, Token token, boolean night, Map<String, Token> tokens, Diagnostics out) {
    Colour colour = token.on(night);
    String worst = "";
    double least = pair.needed();
    for (String name : pair.surfaces()) {
      Token surface = tokens.get(name);
      if (surface != null && colour.contrast(surface.on(night)) < least) {
        worst = name;
        least = colour.contrast(surface.on(night));
      }
    }
    if (worst.isEmpty()) {
      return;
    }
    out.add(
        Rules.CONTRAST,
        token.at(),
        "--" + pair.token(),
        String.format(
            Locale.ROOT,
            "\"--%s\" (%s) on \"--%s\" has a contrast of %.1f : 1 on %s pages, and needs %.0f : 1",
            pair.token(),
            colour.css(),
            worst,
            Math.floor(least * 10) / 10,
            night ? "dark" : "light",
            pair.needed()),
        night
            ? "make it lighter, or the surface darker"
            : "make it darker, or the surface lighter");
  }

  /** The tokens by name; the last one counts, as in CSS. */
  private static Map<String, Token> tokens(SourceText style) {
    Map<String, Token> tokens = new HashMap<>();
    String text = style.text();
    int screen = text.indexOf("@media");
    Matcher matcher = TOKEN.matcher(text).region(0, screen < 0 ? text.length() : screen);
    while (matcher.find()) {
      String both = matcher.group(4);
      Optional<Colour> light = Colour.parse(both == null ? matcher.group(2) : both);
      Optional<Colour> dark = Colour.parse(both == null ? matcher.group(3) : both);
      if (light.isPresent() && dark.isPresent()) {
        Location at = style.at(matcher.start(1) - 2, matcher.end(1));
        tokens.put(matcher.group(1), new Token(light.get(), dark.get(), at));
      }
    }
    return tokens;
  }
}
