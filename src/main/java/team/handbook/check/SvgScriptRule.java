package team.handbook.check;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;
import team.handbook.html.SvgScripts;
import team.handbook.routes.LinkTable.Published;

/**
 * Reports SVG images that could run scripts. In a page no browser runs them, but an image that is
 * opened on its own is a page of the site.
 */
final class SvgScriptRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (SourceText source : PublishedText.of(subject, Published::isSvg, out)) {
      for (SvgScripts.Found found : SvgScripts.find(source.text())) {
        String text = source.text().substring(found.start(), found.end());
        out.add(
            Rules.SVG_SCRIPT,
            source.at(found.start(), found.end()),
            source.path(),
            "\"" + shortened(text) + "\" could run a script when the image is opened",
            "remove it, or save the drawing as a plain SVG or as PNG");
      }
    }
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 39)) + "…";
  }
}
