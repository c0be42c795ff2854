package team.handbook.render;

import java.util.List;

/**
 * What a page with code or diagrams loads beyond what every page does.
 *
 * @param style the address of the style sheet
 * @param scripts the addresses of the scripts that give code its colours
 * @param diagrams the address of the script that has diagrams drawn; empty without diagrams
 * @param frame the address of the page in which a diagram is drawn; empty without diagrams
 */
record CodeView(String style, List<String> scripts, String diagrams, String frame) {
  CodeView {
    scripts = List.copyOf(scripts);
  }
}
