package team.handbook.render;

import java.util.List;

/**
 * What surrounds every page and depends only on how deep it lies.
 *
 * @param title the handbook's title
 * @param logo the image beside the title, if settings have one
 * @param home the address of home
 * @param style the address of the style sheet
 * @param dataStyle the address of the style sheet of pages that show data
 * @param font the address of the font
 * @param themeScript the address of the script that sets light or dark
 * @param script the address of the script that does the rest
 * @param all the address of the list of all pages, which is also where search leads without it
 * @param searchScripts the addresses of the scripts that answer searches, in order, parted by
 *     blanks
 * @param searchStyle the address of their style sheet
 * @param searchIndex the address of the folder of their index
 * @param mark the colour of the handbook's mark, as an address writes it
 * @param notFoundScript the address of the script of the page for missing addresses
 * @param links the links of the header; the title tells which is the current one
 * @param foot the links of the foot
 */
record ShellView(
    String title,
    List<LogoView> logo,
    String home,
    String style,
    String dataStyle,
    String font,
    String themeScript,
    String script,
    String all,
    String searchScripts,
    String searchStyle,
    String searchIndex,
    String mark,
    String notFoundScript,
    List<LinkView> links,
    List<LinkView> foot) {
  ShellView {
    logo = List.copyOf(logo);
    links = List.copyOf(links);
    foot = List.copyOf(foot);
  }
}
