package team.handbook.render;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.ClassAccessException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import java.util.Locale;
import java.util.Optional;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.SourceText;

/**
 * What is wrong with a template, in our words.
 *
 * @param subject the name that is not there, or empty
 * @param message the fact
 * @param hint the action
 */
record TemplateMistake(String subject, String message, String hint) {

  static TemplateMistake of(PebbleException thrown) {
    PebbleException mistake = root(thrown);
    String hint = "compare the line with the built-in theme's";
    if (mistake instanceof AttributeNotFoundException missing) {
      String name = missing.getAttributeName();
      return new TemplateMistake(
          name,
          "there is no \"" + name + "\" here",
          Suggestion.hint(name, TemplateNames.ofViews(), hint));
    }
    if (mistake instanceof ClassAccessException) {
      return new TemplateMistake("", "templates may not call this", "use what a view offers");
    }
    if (mistake instanceof LoaderException) {
      return new TemplateMistake("", lower(mistake), "name a template of the theme");
    }
    return new TemplateMistake("", lower(mistake), "correct the template");
  }

  /** Pebble wraps what went wrong in an expression; the innermost tells. */
  private static PebbleException root(PebbleException thrown) {
    PebbleException found = thrown;
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof PebbleException inner) {
        found = inner;
      }
    }
    return found;
  }

  /** The place of the subject on the line that is to blame, or the line. */
  Location in(SourceText source, Location line) {
    int start = source.lineStart(line.line());
    int found = subject.isEmpty() ? -1 : source.line(line.line()).indexOf(subject);
    return found < 0 ? line : source.at(start + found, start + found + subject.length());
  }

  private static String lower(PebbleException mistake) {
    String text = Optional.ofNullable(mistake.getPebbleMessage()).orElse("the template is wrong");
    String line = text.lines().findFirst().orElse(text).strip();
    // The parser speaks of itself in two sentences; a message of ours is one.
    line = line.replace(". Pebble was looking for ", ", expected ");
    String bare = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return bare.isEmpty()
        ? "the template is wrong"
        : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
  }
}
