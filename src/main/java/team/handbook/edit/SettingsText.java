package team.handbook.edit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import team.handbook.foreign.Fact;
import team.handbook.yaml.YamlText;

/**
 * The text of a first {@code handbook.yml}, with a comment above each setting that says what it is
 * for.
 *
 * @param title the title of the handbook
 * @param facts what else another generator says
 * @param marked whether what is broken is marked, since something is
 * @param hosts hosts of images
 * @param frontMatter what foreign keys mean, each with the number of pages that have it
 * @param ignore files that are no pages
 * @param drafts patterns of pages that are drafts
 * @param orders lists of the reading order, by folder
 * @param orderFrom where that order stood
 */
record SettingsText(
    String title,
    SortedMap<Fact, String> facts,
    boolean marked,
    List<String> hosts,
    SortedMap<String, Meaning> frontMatter,
    List<String> ignore,
    List<String> drafts,
    SortedMap<String, List<String>> orders,
    String orderFrom) {
  /** The longest line of a list in brackets. */
  private static final int WIDTH = 100;

  SettingsText {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    hosts = List.copyOf(hosts);
    frontMatter = Collections.unmodifiableSortedMap(new TreeMap<>(frontMatter));
    ignore = List.copyOf(ignore);
    drafts = List.copyOf(drafts);
    orders = Collections.unmodifiableSortedMap(new TreeMap<>(orders));
  }

  /** What a key means, and how many pages have it. */
  record Meaning(String key, int pages) {}

  /** The same, with what is broken marked. */
  SettingsText inMarkedMode() {
    return new SettingsText(
        title, facts, true, hosts, frontMatter, ignore, drafts, orders, orderFrom);
  }

  /** The whole file. */
  String text() {
    StringBuilder out = new StringBuilder();
    out.append("# Settings of this handbook. Everything left out has a default.\n");
    String line = title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    out.append("title: ").append(YamlText.of(line)).append('\n');
    facts.forEach((fact, value) -> fact(fact, value, out));
    if (marked) {
      out.append(
              "\n# Pages are published although something is broken, and what is broken is marked")
          .append(" on them.\n# Remove this once \"handbook check\" finds no errors: then nothing")
          .append(" broken is published again.\npublish: marked\n");
    }
    if (!hosts.isEmpty()) {
      out.append(
          "\n# Other sites whose images are shown. An image from anywhere else becomes a link.\n");
      out.append("images:\n");
      list("  ", "hosts", hosts, out);
    }
    if (!frontMatter.isEmpty()) {
      out.append("\n# What keys at the top of pages mean here. \"ignore\" means nothing.\n");
      out.append("front_matter:\n");
      frontMatter.forEach((key, meaning) -> meaning(key, meaning, out));
    }
    if (!ignore.isEmpty() || !drafts.isEmpty()) {
      out.append("\n# Files that are no pages. * stops at a slash, ** does not.\n");
      if (!drafts.isEmpty()) {
        out.append("# Drafts are among them; take one out of the list when it is ready.\n");
      }
      list("", "ignore", Stream.concat(ignore.stream(), drafts.stream()).toList(), out);
    }
    if (!orders.isEmpty()) {
      out.append("\n# The reading order, from ").append(orderFrom).append(". \"/\" is the top.\n");
      out.append("# A section's own page can say it instead, with \"pages:\" at its top;")
          .append(" then remove the list here.\npages:\n");
      orders.forEach(
          (folder, names) -> list("  ", folder.isEmpty() ? "/" : YamlText.of(folder), names, out));
    }
    return out.toString();
  }

  /** Whether a fact is what holds anyway. */
  static boolean isPreset(Fact fact, String value) {
    return (fact == Fact.BRANCH && value.equals("main"))
        || (fact == Fact.LANGUAGE && value.equals("en"));
  }

  private static void fact(Fact fact, String value, StringBuilder out) {
    if (fact == Fact.TITLE) {
      return;
    }
    out.append(
        switch (fact) {
          case URL ->
              "\n# Where the site is published. Links to it are checked like all others.\nurl: ";
          case URLS -> "\n# Addresses end in .html, as they did before.\nurls: ";
          case REPOSITORY -> "\n# With it, every page has a link to edit it.\nrepository: ";
          case BRANCH -> "branch: ";
          case LANGUAGE -> "\n# The words around the pages are in this language.\nlanguage: ";
          case TITLE -> "";
        });
    boolean address = value.matches("https?://[\\w./~%+@-]+");
    out.append(address ? value : YamlText.of(value)).append('\n');
  }

  private static void meaning(String key, Meaning meaning, StringBuilder out) {
    String pages = meaning.pages() == 1 ? "1 page" : meaning.pages() + " pages";
    out.append("  ").append(YamlText.of(key)).append(": ").append(meaning.key());
    out.append(" # ").append(pages).append('\n');
  }

  /** A short list in brackets, a long one line by line. */
  private static void list(String indent, String key, List<String> values, StringBuilder out) {
    List<String> written = values.stream().map(YamlText::of).toList();
    String line = indent + key + ": [" + String.join(", ", written) + "]";
    if (line.length() <= WIDTH) {
      out.append(line).append('\n');
    } else {
      out.append(indent).append(key).append(":\n");
      written.forEach(value -> out.append(indent).append("  - ").append(value).append('\n'));
    }
  }
}
