package team.handbook.report;

import team.handbook.diagnostic.Severity;

/** Colours of a terminal (ANSI, ECMA-48), or none. A colour never says what no word says. */
record Style(boolean colour) {
  String bold(String text) {
    return wrap("1", text);
  }

  String dim(String text) {
    return wrap("2", text);
  }

  String good(String text) {
    return wrap("32", text);
  }

  String severity(Severity severity, String text) {
    return wrap(severity == Severity.ERROR ? "1;31" : "33", text);
  }

  private String wrap(String code, String text) {
    return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
