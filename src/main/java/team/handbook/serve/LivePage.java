package team.handbook.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds to a finished page what lets it reload itself: one script, and leave to run it. */
final class LivePage {
  /** Where the files of the server itself are; no page can have such an address. */
  static final String FOLDER = "/_handbook/";

  private static final Pattern POLICY =
      Pattern.compile(
          "(?i)(<meta http-equiv=\"?Content-Security-Policy\"? content=\")([^\"]*)(\")");

  /** How a template writes the quotes of a policy. */
  private static final String QUOTE = "&#39;";

  private static final Pattern HEAD_END = Pattern.compile("(?i)</head\\s*>");

  private LivePage() {}

  /** The page with the script of a build. */
  static String of(String html, String build) {
    String script =
        "<script src=\"" + FOLDER + "live.js\" defer data-build=\"" + build + "\"></script>";
    Matcher policy = POLICY.matcher(html);
    String allowed =
        policy.find()
            ? html.substring(0, policy.start(2))
                + policy(policy.group(2).replace(QUOTE, "'")).replace("'", QUOTE)
                + html.substring(policy.end(2))
            : html;
    Matcher end = HEAD_END.matcher(allowed);
    // A theme of one's own may have no head; browsers take a script at the start just as well.
    return end.find()
        ? allowed.substring(0, end.start()) + script + allowed.substring(end.start())
        : "<!doctype html>" + script + allowed;
  }

  /** The page for what cannot be shown: only the overlay is on it. */
  static String empty(String build) {
    return of(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Handbook</title>"
            + "<meta name=\"color-scheme\" content=\"light dark\"></head><body></body></html>",
        build);
  }

  /** A policy that also lets a page run our script, load its style, and connect to this server. */
  private static String policy(String policy) {
    List<String> directives = new ArrayList<>(List.of(policy.split("\\s*;\\s*")));
    for (String name : List.of("script-src", "style-src", "connect-src")) {
      int at = 0;
      while (at < directives.size() && !directives.get(at).startsWith(name + " ")) {
        at++;
      }
      if (at == directives.size()) {
        directives.add(name + " 'self'");
      } else if (!directives.get(at).contains("'self'")) {
        directives.set(at, directives.get(at).replace(" 'none'", "") + " 'self'");
      }
    }
    return String.join("; ", directives);
  }
}
