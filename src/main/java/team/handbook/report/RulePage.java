package team.handbook.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Rule;

/**
 * What the guide says about a rule. The guide's page travels with the program.
 *
 * @param rule the rule
 * @param markdown the page without its front matter, its title and its generated part; links are
 *     reduced to their words, because they lead to other pages of the guide
 */
public record RulePage(Rule rule, String markdown) {
  /** Where the guide is published. */
  static final String GUIDE = "https://handbook.example.com/guide/";

  private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\n.*?\\n---\\n");
  private static final Pattern GENERATED =
      Pattern.compile("(?s)<!-- generated: rule -->.*?<!-- /generated -->\\s*");

  /** Code, which stays as it is; a link, with its words as the group; the marks of bold. */
  private static final Pattern MARKUP =
      Pattern.compile("(?ms)^```.*?^```$|`[^`]*`|\\[([^\\]]*)\\]\\([^)]*\\)|\\*\\*");

  /** The page of a rule. */
  public static RulePage of(Rule rule) {
    String file = "/guide/rules/" + rule.id() + ".md";
    try (InputStream in = RulePage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + file);
      }
      String source = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      String body = FRONT_MATTER.matcher(source).replaceFirst("");
      String plain =
          MARKUP
              .matcher(GENERATED.matcher(body).replaceFirst(""))
              .replaceAll(found -> Matcher.quoteReplacement(withoutMarkup(found)));
      return new RulePage(rule, plain.strip() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutMarkup(MatchResult found) {
    if (found.group(1) != null) {
      return found.group(1);
    }
    return found.group().equals("**") ? "" : found.group();
  }

  /** Where the page is published. */
  public String address() {
    return GUIDE + "rules/" + rule.id() + "/";
  }

  /**
   * The page for a terminal: paragraphs and list items filled to a width, code as it stands.
   *
   * @param width how many characters a line may have
   */
  public String text(int width) {
    StringBuilder out = new StringBuilder();
    List<String> paragraph = new ArrayList<>();
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      boolean fence = line.startsWith("```");
      if (code || fence || line.isBlank() || line.startsWith("#") || line.startsWith("- ")) {
        fill(out, paragraph, width);
      }
      if (fence) {
        code = !code;
      } else if (code) {
        out.append("    ").append(line).append('\n');
      } else if (line.isBlank()) {
        out.append('\n');
      } else if (line.startsWith("#")) {
        out.append(line.replaceFirst("^#+ ", "").toUpperCase(Locale.ROOT)).append('\n');
      } else {
        paragraph.add(line.strip());
      }
    }
    fill(out, paragraph, width);
    return out.toString().replaceAll("\n{3,}", "\n\n");
  }

  private static void fill(StringBuilder out, List<String> paragraph, int width) {
    String words = String.join(" ", paragraph);
    paragraph.clear();
    String indent = words.startsWith("- ") ? "  " : "";
    int column = 0;
    for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    out.append(column > 0 ? "\n" : "");
  }
}
