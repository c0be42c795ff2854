package team.handbook.markdown;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.html.HtmlScanner.Token;
import team.handbook.markdown.Block.Value;
import team.handbook.markdown.BlockType.Argument;

/**
 * A comment that stands for a block, taken apart: {@code <!-- handbook: goals team=platform -->}. A
 * value may stand in quotes, of any kind that keyboards and word processors make. What cannot be
 * understood is one finding, the first of the comment.
 */
final class BlockComment {
  private static final Pattern START = Pattern.compile("(?i)\\s*<!--\\s*handbook\\s*:");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<key>\\p{L}[\\p{L}\\p{N}_-]*+)\\s*+=\\s*+(?<value>"
              + "\"[^\"]*\"|'[^']*'|\u201c[^\u201d]*\u201d|[^\\s\"'=]*)"
              + "|(?<word>\"[^\"]*\"|'[^']*'|\u201c[^\u201d]*\u201d|\\S+)");

  /** How much of a comment is quoted. */
  private static final int MAX_QUOTED = 60;

  private final Piece piece;
  private final int start;
  private final int end;
  private final Diagnostics out;

  private BlockComment(Piece piece, int start, int end, Diagnostics out) {
    this.piece = piece;
    this.start = start;
    this.end = end;
    this.out = out;
  }

  /** The comment that a whole piece of HTML is, if it stands for a block. */
  static Optional<BlockComment> of(Piece piece, Diagnostics out) {
    Matcher start = START.matcher(piece.html);
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    int end = piece.html.indexOf("-->", start.end());
    return end >= 0 && piece.html.substring(end + 3).isBlank()
        ? Optional.of(new BlockComment(piece, start.end(), end, out))
        : Optional.empty();
  }

  /** Reports a comment that stands for a block where none can be shown. */
  static void reportMisplaced(Piece piece, Token comment, Dialect dialect, Diagnostics out) {
    String text = piece.html.substring(comment.start(), comment.end());
    if (!START.matcher(text).lookingAt()) {
      return;
    }
    boolean open = !text.endsWith("-->");
    out.add(
        Rules.UNKNOWN_BLOCK,
        piece.at(comment.start(), comment.end()),
        quoted(text.strip().replaceAll("\\s+", " ")),
        open
            ? "the comment of a block is never closed"
            : dialect.ids()
                ? "a block cannot be shown inside a line, or inside other HTML"
                : "a block cannot be shown in a value of a data file",
        open
            ? "end it with \"-->\""
            : dialect.ids()
                ? "put it on a line of its own, with an empty line before and after it"
                : "put it into a page");
  }

  /** The block; empty if it cannot be understood, and then one finding was added. */
  Optional<Block> read() {
    Matcher token = TOKEN.matcher(piece.html).region(start, end);
    if (!token.find()) {
      return refuse(
          start, end, "", "the block has no name", "name one of " + Suggestion.list(names()));
    }
    Matcher name = Pattern.compile("\\S+").matcher(piece.html).region(token.start(), end);
    String word = name.find() ? name.group() : "";
    Optional<BlockType> type = BlockType.of(word);
    if (type.isEmpty()) {
      return refuse(
          name.start(),
          name.end(),
          word,
          "there is no block \"" + quoted(word) + "\"",
          Suggestion.hint(word, names(), "the blocks are " + Suggestion.list(names())));
    }
    return arguments(type.get(), token.region(name.end(), end))
        .map(values -> new Block(type.get(), values, 1, piece.at(name.start(), name.end())));
  }

  private Optional<Map<Argument, Value>> arguments(BlockType type, Matcher token) {
    Map<Argument, Value> values = new EnumMap<>(Argument.class);
    while (token.find()) {
      boolean bare = token.group("key") == null;
      Optional<Argument> argument =
          bare ? unnamed(type, values) : type.argument(token.group("key"));
      if (argument.isEmpty()) {
        return bare ? refuseWord(type, token, values) : refuseKey(type, token);
      }
      String key = argument.get().key();
      Value value = value(token, bare ? "word" : "value");
      if (value.text().isBlank()) {
        return refuse(
            token.start(),
            token.end(),
            key,
            "\"" + key + "=\" has no value",
            "write " + plain(argument.get().expects()) + ", or leave it out");
      }
      List<String> words = argument.get().words();
      if (!words.isEmpty() && !words.contains(value.text())) {
        return refuse(
            token.start(),
            token.end(),
            value.text(),
            "there is no " + key + " \"" + quoted(value.text()) + "\"",
            Suggestion.hint(value.text(), words, "write one of " + Suggestion.list(words)));
      }
      if (values.put(argument.get(), value) != null) {
        return refuse(
            token.start(), token.end(), key, "\"" + key + "\" is given twice", "keep one of them");
      }
    }
    if (type == BlockType.INCLUDE && values.isEmpty()) {
      return refuse(
          start,
          end,
          type.word(),
          "the block does not say what to include",
          "name a file, such as \"include _snippets/contact.md\"");
    }
    return Optional.of(values);
  }

  /** A path is written without its key. */
  private static Optional<Argument> unnamed(BlockType type, Map<Argument, Value> values) {
    return type == BlockType.INCLUDE && values.isEmpty()
        ? Optional.of(Argument.PATH)
        : Optional.empty();
  }

  private Value value(Matcher token, String group) {
    String written = token.group(group);
    int quote = written.isEmpty() ? -1 : "\"'\u201c".indexOf(written.charAt(0));
    boolean inQuotes = quote >= 0 && written.length() > 1 && written.endsWith(end(quote));
    int from = token.start(group) + (inQuotes ? 1 : 0);
    int to = token.end(group) - (inQuotes ? 1 : 0);
    return new Value(piece.html.substring(from, to).strip(), piece.at(from, to));
  }

  private static String end(int quote) {
    return "\"'\u201d".substring(quote, quote + 1);
  }

  private <T> Optional<T> refuseWord(BlockType type, Matcher token, Map<Argument, Value> values) {
    String word = token.group();
    if (type == BlockType.INCLUDE) {
      return refuse(
          token.start(),
          token.end(),
          word,
          "\"" + quoted(word) + "\" follows the path of the file",
          "put a path with spaces in quotes; an include takes nothing else");
    }
    String key = word.endsWith(":") ? word.substring(0, word.length() - 1) : "";
    Optional<Argument> meant =
        type.argument(key).or(() -> first(type).filter(free -> !values.containsKey(free)));
    return refuse(
        token.start(),
        token.end(),
        word,
        "\"" + quoted(word) + "\" is no argument of the block \"" + type.word() + "\"",
        meant
            .map(
                argument ->
                    "write \"" + argument.key() + "=" + (key.isEmpty() ? quoted(word) : "…") + "\"")
            .orElse("remove it"));
  }

  private static Optional<Argument> first(BlockType type) {
    return type.arguments().stream().findFirst();
  }

  private <T> Optional<T> refuseKey(BlockType type, Matcher token) {
    String key = token.group("key");
    List<String> keys = type.arguments().stream().map(Argument::key).toList();
    return refuse(
        token.start("key"),
        token.end("key"),
        key,
        "the block \"" + type.word() + "\" has no argument \"" + quoted(key) + "\"",
        Suggestion.hint(key, keys, "it takes " + Suggestion.list(keys)));
  }

  private <T> Optional<T> refuse(int from, int to, String subject, String message, String hint) {
    out.add(Rules.UNKNOWN_BLOCK, piece.at(from, to), quoted(subject), message, hint);
    return Optional.empty();
  }

  private static List<String> names() {
    return Stream.of(BlockType.values()).map(BlockType::word).toList();
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "\"");
  }

  private static String quoted(String text) {
    return text.codePointCount(0, text.length()) <= MAX_QUOTED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED)) + "…";
  }
}
