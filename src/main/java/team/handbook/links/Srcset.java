package team.handbook.links;

import java.util.ArrayList;
import java.util.List;

/** Splits the value of {@code srcset} (HTML, "parsing a srcset attribute"). */
final class Srcset {
  /** A part of the value. */
  record Part(int start, int end) {}

  private final String value;
  private int at;

  private Srcset(String value) {
    this.value = value;
  }

  /** Where the addresses stand; those with descriptors that browsers refuse are left out. */
  static List<Part> split(String value) {
    return new Srcset(value).split();
  }

  private List<Part> split() {
    List<Part> found = new ArrayList<>();
    while (true) {
      while (at < value.length() && (isSpace(value.charAt(at)) || value.charAt(at) == ',')) {
        at++;
      }
      if (at >= value.length()) {
        return found;
      }
      int start = at;
      while (at < value.length() && !isSpace(value.charAt(at))) {
        at++;
      }
      int end = at;
      while (value.charAt(end - 1) == ',') {
        end--;
      }
      if (end < at || areDescriptors(descriptors())) {
        found.add(new Part(start, end));
      }
    }
  }

  /**
   * The descriptors up to the comma that ends the candidate; one in parentheses may hold commas.
   */
  private List<String> descriptors() {
    List<String> found = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int depth = 0;
    for (; at < value.length(); at++) {
      char c = value.charAt(at);
      if (depth == 0 && c == ',') {
        at++;
        break;
      }
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (depth == 0 && isSpace(c)) {
        end(current, found);
      } else {
        current.append(c);
      }
    }
    end(current, found);
    return found;
  }

  private static void end(StringBuilder current, List<String> found) {
    if (!current.isEmpty()) {
      found.add(current.toString());
      current.setLength(0);
    }
  }

  private static boolean areDescriptors(List<String> descriptors) {
    boolean width = false;
    boolean density = false;
    boolean height = false;
    for (String one : descriptors) {
      if (one.matches("[0-9]+w") && !one.matches("0+w") && !width && !density) {
        width = true;
      } else if (one.matches("-?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?x")
          && !one.startsWith("-")
          && !width
          && !density
          && !height) {
        density = true;
      } else if (one.matches("[0-9]+h") && !one.matches("0+h") && !height && !density) {
        height = true;
      } else {
        return false;
      }
    }
    return !height || width;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
