package team.handbook.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The blocks that can stand in prose as comments, such as {@code <!-- handbook: goals -->}. Each is
 * declared here, once: findings, hints and the guide's reference follow from it.
 */
public enum BlockType {
  GOALS("a team's goals for a period, as cards", Argument.SHEET, Argument.PERIOD),
  BOARD("a team's goals for a period, by how they stand", Argument.SHEET, Argument.PERIOD),
  PEOPLE("who is in a team, or in the directory", Argument.TEAM),
  RITUALS("what a team does again and again, and when", Argument.TEAM),
  ROADMAP("what a team builds now, next and later, in columns", Argument.SHEET, Argument.STAGE),
  INCLUDE("the text of another Markdown file", Argument.PATH);

  private final String doc;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that never change.
  private final List<Argument> arguments;

  BlockType(String doc, Argument... arguments) {
    this.doc = doc;
    this.arguments = List.of(arguments);
  }

  /** What can be said of a block. */
  public enum Argument {
    /** The id of a team, where the organisation itself has no such data. */
    TEAM("team", "the id of a team", "the team whose page it is; on any other page, all"),
    /** The id of a team, or the organisation itself. */
    SHEET(
        "team",
        "the id of a team, or `company`",
        "the team whose page it is; on any other page, all"),
    PERIOD("period", "the name of a period, such as `2026-q4`", "every period that today lies in"),
    /** How near an item of a roadmap is. */
    STAGE(
        "stage",
        "`now`, `next`, `later` or `shipped`",
        "now, next and later",
        "now",
        "next",
        "later",
        "shipped"),
    /** The one argument that is written without its key. */
    PATH("path", "a file, as in a link; the key is left out", "none: it has to be there");

    private final String key;
    private final String expects;
    private final String preset;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that never change.
    private final List<String> words;

    Argument(String key, String expects, String preset, String... words) {
      this.key = key;
      this.expects = expects;
      this.preset = preset;
      this.words = List.of(words);
    }

    /** How it is written before the {@code =}. */
    public String key() {
      return key;
    }

    /** What its value is, in Markdown. */
    public String expects() {
      return expects;
    }

    /** What holds where it is left out. */
    public String preset() {
      return preset;
    }

    /** The words of which its value must be one; empty if it may be any. */
    public List<String> words() {
      return words;
    }
  }

  /** How it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it shows, as a phrase. */
  public String doc() {
    return doc;
  }

  /** What can be said of it, in order. */
  public List<Argument> arguments() {
    return arguments;
  }

  /** The block of a word. */
  static Optional<BlockType> of(String word) {
    return List.of(values()).stream().filter(type -> type.word().equals(word)).findFirst();
  }

  /** The argument of a key. */
  Optional<Argument> argument(String key) {
    return arguments.stream().filter(argument -> argument.key().equals(key)).findFirst();
  }
}
