package team.handbook.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Finds addresses of the site that are written into a template by hand. Nobody could check them, so
 * a template links through what it is given.
 */
final class LiteralAddresses {
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?is)\\{#.*?#}|<!--.*?-->|[\\s\"'](?:href|src|srcset|action|formaction|poster|data)"
              + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  /** What may stand in a template: an expression, a place on the page, another site. */
  private static final Pattern ALLOWED =
      Pattern.compile("(?is)\\s*(?:\\{\\{.*|\\{%.*|#.*|(?:https?|data|mailto|tel):.*|//.*)");

  private LiteralAddresses() {}

  static void find(SourceText template, Diagnostics out) {
    Matcher matcher = ATTRIBUTE.matcher(template.text());
    while (matcher.find()) {
      int group = matcher.start(1) >= 0 ? 1 : matcher.start(2) >= 0 ? 2 : 3;
      if (matcher.start(group) < 0 || ALLOWED.matcher(matcher.group(group)).matches()) {
        continue;
      }
      String address = matcher.group(group);
      out.add(
          Rules.TEMPLATE,
          template.at(matcher.start(group), matcher.end(group)),
          address,
          "the address \"" + address + "\" is written by hand",
          "use an address that the template is given, such as \"{{ shell.home }}\"");
    }
  }
}
