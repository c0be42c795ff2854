package team.handbook.foreign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository on GitHub, GitLab or Bitbucket, as addresses name it.
 *
 * @param repository its address, without what a login may have added
 * @param branch the branch that the address names, if it names one
 */
public record CodeHost(String repository, Optional<String> branch) {
  private static final Pattern WEB =
      Pattern.compile(
          "https?://(?:[^/@]*@)?([^/:]+)(?::\\d+)?/([\\w./~%+@{}-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SSH =
      Pattern.compile("(?:ssh://)?(?:[^/@]*@)([^/:]+)(?::\\d+(?=/)|:)?/?([\\w./~%+@-]+)");

  /** What comes after the repository where a file is shown or edited. */
  private static final Pattern FILE =
      Pattern.compile("([^/]+/.+?)/(?:-/)?(?:edit|blob|tree|src)/([^/]+)(?:/.*)?");

  /** The repository of an address of the web or of SSH; empty for hosts that are not known. */
  public static Optional<CodeHost> of(String address) {
    for (Pattern form : new Pattern[] {WEB, SSH}) {
      Matcher found = form.matcher(address.strip());
      if (found.matches() && isKnown(found.group(1))) {
        return Optional.of(of(found.group(1), found.group(2)));
      }
    }
    return Optional.empty();
  }

  private static boolean isKnown(String host) {
    return host.contains("github") || host.contains("gitlab") || host.contains("bitbucket");
  }

  private static CodeHost of(String host, String path) {
    Matcher file = FILE.matcher(path);
    boolean named = file.matches();
    String name = (named ? file.group(1) : path).replaceAll("/+$", "").replaceAll("\\.git$", "");
    Optional<String> branch =
        Optional.of(named ? file.group(2) : "").filter(text -> text.matches("[\\w.-]+"));
    return new CodeHost("https://" + host + "/" + name, branch);
  }
}
