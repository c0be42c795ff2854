package team.handbook.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;

/**
 * Names for findings that stay when lines move: a digest of the rule, the file, the subject, and
 * the how-manieth finding of that kind it is in its file.
 */
final class Fingerprints {
  private Fingerprints() {}

  /** The fingerprint of each finding, in their order: 40 hexadecimal digits. */
  static List<String> of(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> prints = new ArrayList<>();
    for (Finding finding : findings) {
      Diagnostic d = finding.diagnostic();
      String kind = d.rule().id() + "\n" + d.location().path() + "\n" + d.subject();
      prints.add(digest(kind + "\n" + seen.merge(kind, 1, Integer::sum)));
    }
    return prints;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
