package team.handbook.render;

import java.util.List;

/**
 * What surrounds every page and depends only on how deep it lies.
 *
 * @param title the handbook's title
 * @param home the address of home
 * @param style the address of the style sheet
 * @param font the address of the font
 * @param links the links of the header; the title tells which is the current one
 * @param foot the links of the foot
 */
record ShellView(
    String title,
    String home,
    String style,
    String font,
    List<LinkView> links,
    List<LinkView> foot) {
  ShellView {
    links = List.copyOf(links);
    foot = List.copyOf(foot);
  }
}
