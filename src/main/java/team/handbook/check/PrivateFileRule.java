package team.handbook.check;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.model.PrivateMarkers;
import team.handbook.routes.LinkTable.Published;

/**
 * Reports private words in text files that are copied into the site. Those of pages and data are
 * found while they are read.
 */
final class PrivateFileRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    PrivateMarkers markers = subject.settings().privateMarkers();
    if (!markers.isEmpty()) {
      PublishedText.of(subject, Published::isText, out)
          .forEach(source -> markers.report(source, 0, source.text().length(), out));
    }
  }
}
