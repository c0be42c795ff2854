package team.handbook.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects diagnostics from any number of threads and lists them in the order of the files. */
public final class Diagnostics {
  private final List<Diagnostic> collected = new ArrayList<>();

  /** Adds a finding. */
  public synchronized void add(Diagnostic diagnostic) {
    collected.add(diagnostic);
  }

  /** Adds a finding without related places or repairs. */
  public void add(Rule rule, Location location, String subject, String message, String hint) {
    add(new Diagnostic(rule, location, subject, message, hint));
  }

  /** Adds all findings of another collection. */
  public void addAll(Diagnostics other) {
    other.list().forEach(this::add);
  }

  /** All findings, sorted by place, rule, subject and message. */
  public synchronized List<Diagnostic> list() {
    return collected.stream().sorted(Diagnostic.ORDER).toList();
  }

  /** How many there are so far. */
  public synchronized int size() {
    return collected.size();
  }
}
