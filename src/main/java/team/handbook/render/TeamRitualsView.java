package team.handbook.render;

import java.util.List;

/**
 * The rituals of a team as a template sees them.
 *
 * @param id the id of the list on the page; empty where it stands in prose
 * @param title whose they are
 * @param href the page of the team; empty if there is none
 * @param rituals the rituals, in order
 * @param broken says how many could not be read; empty if all could
 * @param edit where they are edited
 */
record TeamRitualsView(
    String id, String title, String href, List<RitualView> rituals, String broken, String edit) {}
