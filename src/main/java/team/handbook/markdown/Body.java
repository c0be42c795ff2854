package team.handbook.markdown;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Sanitized HTML with numbered slots, which are filled when a page is rendered: it is the only way
 * in which raw HTML gets into a page. Kept as UTF-8, to be small.
 */
public final class Body {
  /** What a slot stands for. */
  public enum Kind {
    /** The start tag of link n. */
    LINK_OPEN,
    /** The end tag of link n. */
    LINK_CLOSE,
    /** The name of the record that link n names. */
    RECORD_NAME,
    /** Image n. */
    IMAGE,
    /** The whole card of embed n. */
    EMBED,
    /** The end of heading n (of {@link Document#headings()}), before its end tag. */
    HEADING_END,
    /** Block n of {@link Document#blocks()}; -1 for one that cannot be shown. */
    BLOCK,
    /** The title of an alert; n is the ordinal of {@link Alert}. */
    ALERT_TITLE,
    /** The start tag of the region around a table; n is the heading above it, or -1. */
    TABLE_OPEN,
    /** The end tag of the region around a table. */
    TABLE_CLOSE,
    /** The label of the text of a diagram (n is 0). */
    DIAGRAM_TITLE,
    /** The label of a footnotes section (n is 0). */
    FOOTNOTES_TITLE,
    /** The link from a mark in the text to footnote n (from 1), whose id is {@code hb-fn-n}. */
    FOOTNOTE_MARK,
    /** The link back from footnote n (from 1) to its first mark, whose id is {@code hb-fnref-n}. */
    FOOTNOTE_BACK
  }

  /** GitHub's five alerts. */
  public enum Alert {
    NOTE,
    TIP,
    IMPORTANT,
    WARNING,
    CAUTION
  }

  /** Writes what a slot stands for. */
  @FunctionalInterface
  public interface Filler {
    void fill(Kind kind, int number, StringBuilder out);
  }

  private record Slot(int offset, Kind kind, int number) {}

  private final byte[] html;
  private final List<Slot> slots;

  private Body(byte[] html, List<Slot> slots) {
    this.html = html;
    this.slots = List.copyOf(slots);
  }

  /** A body without slots; the HTML must be safe. */
  static Body of(String safeHtml) {
    return new Body(safeHtml.getBytes(StandardCharsets.UTF_8), List.of());
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return html.length == 0 && slots.isEmpty();
  }

  /** Whether another body has the same HTML with the same slots at the same places. */
  public boolean isSame(Body other) {
    return Arrays.equals(html, other.html) && slots.equals(other.slots);
  }

  /** How many bytes of HTML it holds, slots apart. */
  public int size() {
    return html.length;
  }

  /** The numbers of the slots of a kind. */
  public Set<Integer> numbers(Kind kind) {
    return slots.stream()
        .filter(slot -> slot.kind() == kind)
        .map(Slot::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Writes the HTML, asking the filler at each slot. */
  public void write(StringBuilder out, Filler filler) {
    int from = 0;
    for (Slot slot : slots) {
      out.append(new String(html, from, slot.offset() - from, StandardCharsets.UTF_8));
      filler.fill(slot.kind(), slot.number(), out);
      from = slot.offset();
    }
    out.append(new String(html, from, html.length - from, StandardCharsets.UTF_8));
  }

  /** Reads its text, with the names of records as they are given. */
  List<ProsePart> parts(IntFunction<String> names) {
    PlainText text = new PlainText();
    int from = 0;
    for (Slot slot : slots) {
      text.html(new String(html, from, slot.offset() - from, StandardCharsets.UTF_8));
      if (slot.kind() == Kind.HEADING_END) {
        text.headingEnd(slot.number());
      } else if (slot.kind() == Kind.RECORD_NAME) {
        text.text(names.apply(slot.number()));
      } else if (slot.kind() == Kind.BLOCK) {
        text.text(" ");
      }
      from = slot.offset();
    }
    text.html(new String(html, from, html.length - from, StandardCharsets.UTF_8));
    return text.parts();
  }

  /** Builds a body piece by piece. */
  static final class Builder {
    private final StringBuilder piece = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Slot> slots = new ArrayList<>();

    Builder html(CharSequence safeHtml) {
      piece.append(safeHtml);
      return this;
    }

    Builder slot(Kind kind, int number) {
      flush();
      slots.add(new Slot(bytes.size(), kind, number));
      return this;
    }

    Body build() {
      flush();
      return new Body(bytes.toByteArray(), slots);
    }

    private void flush() {
      bytes.writeBytes(piece.toString().getBytes(StandardCharsets.UTF_8));
      piece.setLength(0);
    }
  }
}
