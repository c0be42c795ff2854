package team.handbook.markdown;

import team.handbook.html.HtmlCleaner;

/** Takes the HTML of a body while it is made: safe pieces and slots. */
interface Writer {
  /** HTML of our own, or escaped text. */
  void html(CharSequence html);

  /** A slot. */
  void slot(Body.Kind kind, int number);

  /** The finished body. */
  Body build();

  /** Writes straight into a body: for pages without raw HTML, which need no cleaning. */
  final class Direct implements Writer {
    private final Body.Builder body = new Body.Builder();

    @Override
    public void html(CharSequence html) {
      body.html(html);
    }

    @Override
    public void slot(Body.Kind kind, int number) {
      body.slot(kind, number);
    }

    @Override
    public Body build() {
      return body.build();
    }
  }

  /** Writes HTML with marked elements for slots, which is cleaned at the end. */
  final class Marked implements Writer {
    private final StringBuilder out = new StringBuilder();

    @Override
    public void html(CharSequence html) {
      out.append(html);
    }

    @Override
    public void slot(Body.Kind kind, int number) {
      switch (kind) {
        case LINK_OPEN -> open("a", kind, number);
        case LINK_CLOSE -> out.append("</a>");
        case TABLE_OPEN -> open("div", kind, number);
        case TABLE_CLOSE -> out.append("</div>");
        case BLOCK -> {
          open("div", kind, number);
          out.append("</div>");
        }
        default -> open("wbr", kind, number);
      }
    }

    private void open(String element, Body.Kind kind, int number) {
      out.append('<').append(element).append(" title=\"").append(HtmlCleaner.MARK);
      out.append(kind.name()).append(' ').append(number).append("\">");
    }

    @Override
    public Body build() {
      Body.Builder body = new Body.Builder();
      HtmlCleaner.clean(
          out.toString(),
          new HtmlCleaner.Sink() {
            @Override
            public void html(CharSequence html) {
              body.html(html);
            }

            @Override
            public void open(String slot) {
              body.slot(kind(slot), number(slot));
            }

            @Override
            public void close(String slot) {
              switch (kind(slot)) {
                case LINK_OPEN -> body.slot(Body.Kind.LINK_CLOSE, number(slot));
                case TABLE_OPEN -> body.slot(Body.Kind.TABLE_CLOSE, number(slot));
                default -> {} // It has no end of its own.
              }
            }
          });
      return body.build();
    }

    private static Body.Kind kind(String slot) {
      return Body.Kind.valueOf(slot.substring(0, slot.indexOf(' ')));
    }

    private static int number(String slot) {
      return Integer.parseInt(slot.substring(slot.indexOf(' ') + 1));
    }
  }
}
