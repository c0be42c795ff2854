package team.handbook.output;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits text into the words that are searched for. The browser splits what is asked in the same
 * way ({@code templates/assets/search-words.js}); both are held to one file of examples.
 *
 * <p>Accents and case are folded (NFKD without marks, then NFC). A word is a run of letters and
 * digits, which apostrophes, hyphens and underlines hold together. What is asked becomes its parts
 * between hyphens; what is indexed becomes, besides, the whole run, the word after an apostrophe,
 * and the parts of a name such as {@code userName}. Scripts that write no blanks become pairs of
 * neighbours.
 */
final class SearchTokens {
  /** A longer word is a key or an address; its start will do. */
  static final int LONGEST = 40;

  /** Takes words one after the other; the array is used again. */
  @FunctionalInterface
  interface Sink {
    void word(char[] letters, int from, int to);
  }

  private static final Set<UnicodeScript> DENSE =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte UPPER = 2;
  private static final byte APOSTROPHE = 3;
  private static final byte HYPHEN = 4;
  private static final byte DENSE_LETTER = 5;
  private static final byte IGNORED = 6;
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      boolean lower = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      ASCII[c] = lower ? LETTER : c >= 'A' && c <= 'Z' ? UPPER : OTHER;
    }
    ASCII['\''] = APOSTROPHE;
    ASCII['-'] = HYPHEN;
    ASCII['_'] = HYPHEN;
  }

  private final boolean index;
  private final Sink sink;

  /** The run of letters being read, without what holds it together. */
  private char[] run = new char[256];

  private int length;

  /** Where in the run there was a hyphen, an apostrophe, or a capital after a small letter. */
  private final Cuts hyphens = new Cuts();

  private final Cuts apostrophes = new Cuts();
  private final Cuts capitals = new Cuts();

  private final char[] pair = new char[4];
  private int pairLength;
  private int pairFirst;

  private byte pending;
  private boolean small;

  private SearchTokens(boolean index, Sink sink) {
    this.index = index;
    this.sink = sink;
  }

  /** A reader of text that is indexed. */
  static SearchTokens index(Sink sink) {
    return new SearchTokens(true, sink);
  }

  /** A reader of what is asked. */
  static SearchTokens query(Sink sink) {
    return new SearchTokens(false, sink);
  }

  /** The words of what is asked, each once. */
  static List<String> query(String text) {
    return list(text, false);
  }

  /** The words under which a text is found, each once. */
  static List<String> index(String text) {
    return list(text, true);
  }

  private static List<String> list(String text, boolean index) {
    Set<String> words = new LinkedHashSet<>();
    new SearchTokens(index, (c, from, to) -> words.add(new String(c, from, to - from))).read(text);
    return List.copyOf(words);
  }

  /** Reads a text. */
  void read(String text) {
    String folded = fold(text);
    for (int i = 0; i < folded.length(); ) {
      int c = folded.charAt(i);
      if (Character.isHighSurrogate((char) c)) {
        c = folded.codePointAt(i);
      }
      i += Character.charCount(c);
      letter(c);
    }
    endRun();
    endPairs();
  }

  /** Without accents, and without the forms of letters that only look different. */
  private static String fold(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 128) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int at = 0; at < apart.length(); at++) {
      char c = apart.charAt(at);
      if (!isAccent(c)) {
        out.append(c);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** Marks that readers leave out; those of Indic scripts are vowels and stay. */
  private static boolean isAccent(char c) {
    return (c >= 0x300 && c <= 0x36f)
        || (c >= 0x591 && c <= 0x5c7)
        || (c >= 0x64b && c <= 0x65f)
        || c == 0x670
        || c == 0x640;
  }

  private static byte kind(int c) {
    if (c < 128) {
      return ASCII[c];
    }
    return switch (c) {
      case 0x2019, 0x2018, 0x2bc -> APOSTROPHE;
      case 0x2010 -> HYPHEN;
      case 0xad, 0x200c, 0x200d, 0x2060, 0xfeff -> IGNORED;
      // What chooses between the forms of a character.
      case 0xfe00,
          0xfe01,
          0xfe02,
          0xfe03,
          0xfe04,
          0xfe05,
          0xfe06,
          0xfe07,
          0xfe08,
          0xfe09,
          0xfe0a,
          0xfe0b,
          0xfe0c,
          0xfe0d,
          0xfe0e,
          0xfe0f ->
          IGNORED;
      case 0x30fc -> DENSE_LETTER;
      default -> {
        boolean word =
            switch (Character.getType(c)) {
              case Character.UPPERCASE_LETTER,
                  Character.LOWERCASE_LETTER,
                  Character.TITLECASE_LETTER,
                  Character.MODIFIER_LETTER,
                  Character.OTHER_LETTER,
                  Character.DECIMAL_DIGIT_NUMBER,
                  Character.LETTER_NUMBER,
                  Character.OTHER_NUMBER,
                  Character.NON_SPACING_MARK,
                  Character.ENCLOSING_MARK,
                  Character.COMBINING_SPACING_MARK ->
                  true;
              default -> false;
            };
        yield !word
            ? OTHER
            : DENSE.contains(UnicodeScript.of(c))
                ? DENSE_LETTER
                : Character.toLowerCase(c) != c ? UPPER : LETTER;
      }
    };
  }

  private void letter(int c) {
    byte kind = kind(c);
    switch (kind) {
      case LETTER, UPPER -> {
        endPairs();
        join(kind == UPPER);
        fold(c);
        small = kind == LETTER;
      }
      case APOSTROPHE, HYPHEN -> {
        endPairs();
        if (pending != 0) {
          endRun();
        } else if (length > 0) {
          pending = kind;
        }
      }
      case DENSE_LETTER -> {
        endRun();
        neighbour(c);
      }
      case IGNORED -> {}
      default -> {
        endRun();
        endPairs();
      }
    }
  }

  private void join(boolean upper) {
    if (pending == HYPHEN) {
      hyphens.add(length);
    } else if (pending == APOSTROPHE) {
      apostrophes.add(length);
    } else if (upper && small && length > 0) {
      capitals.add(length);
    }
    pending = 0;
  }

  private void fold(int c) {
    if (c < 128) {
      add((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
      return;
    }
    int lower = Character.toLowerCase(c);
    switch (lower) {
      case 'ß' -> pair('s', 's');
      case 'æ' -> pair('a', 'e');
      case 'œ' -> pair('o', 'e');
      case 'þ' -> pair('t', 'h');
      case 'ø' -> add('o');
      case 'ð', 'đ' -> add('d');
      case 'ł' -> add('l');
      case 'ħ' -> add('h');
      case 'ı' -> add('i');
      case 'ŧ' -> add('t');
      case 'ŋ' -> add('n');
      case 'ς' -> add('σ');
      case 'ى' -> add('ي');
      case 'ة' -> add('ه');
      default -> {
        for (char unit : Character.toChars(lower)) {
          add(unit);
        }
      }
    }
  }

  private void pair(char first, char second) {
    add(first);
    add(second);
  }

  private void add(char c) {
    if (length == run.length) {
      run = Arrays.copyOf(run, length * 2);
    }
    run[length++] = c;
  }

  private void endRun() {
    if (length > 0) {
      int from = 0;
      for (int n = 0; n <= hyphens.count; n++) {
        int to = n < hyphens.count ? hyphens.at[n] : length;
        part(from, to);
        from = to;
      }
      if (index && hyphens.count > 0) {
        emit(0, length);
      }
    }
    length = 0;
    hyphens.count = 0;
    apostrophes.count = 0;
    capitals.count = 0;
    pending = 0;
    small = false;
  }

  /** What stands between two hyphens. */
  private void part(int from, int to) {
    emit(from, to);
    if (!index) {
      return;
    }
    int last = apostrophes.lastWithin(from, to);
    if (last > 0 && to - last >= 3) {
      emit(last, to);
    }
    int start = from;
    for (int n = 0; n < capitals.count; n++) {
      int cut = capitals.at[n];
      if (cut > from && cut < to) {
        inner(start, cut);
        start = cut;
      }
    }
    if (start > from) {
      inner(start, to);
    }
  }

  private void inner(int from, int to) {
    if (to - from >= 2) {
      emit(from, to);
    }
  }

  private void emit(int from, int to) {
    int end = Math.min(to, from + LONGEST);
    if (end < to && Character.isHighSurrogate(run[end - 1])) {
      end--;
    }
    sink.word(run, from, end);
  }

  /** A letter of a script without blanks: with the one before it, it is a word. */
  private void neighbour(int c) {
    int size = Character.toChars(c, pair, pairLength);
    int all = pairLength + size;
    if (pairFirst > 0) {
      sink.word(pair, 0, all);
      System.arraycopy(pair, pairLength, pair, 0, size);
    }
    pairFirst = pairFirst == 0 ? 1 : 2;
    pairLength = size;
  }

  /** The last letter is a word too, so that each letter is the start of one. */
  private void endPairs() {
    if (pairFirst == 1 || (pairFirst == 2 && index)) {
      sink.word(pair, 0, pairLength);
    }
    pairFirst = 0;
    pairLength = 0;
  }

  /** Offsets in the run. */
  private static final class Cuts {
    private int[] at = new int[8];
    private int count;

    void add(int offset) {
      if (count == at.length) {
        at = Arrays.copyOf(at, count * 2);
      }
      at[count++] = offset;
    }

    int lastWithin(int from, int to) {
      for (int n = count - 1; n >= 0; n--) {
        if (at[n] > from && at[n] < to) {
          return at[n];
        }
      }
      return -1;
    }
  }
}
