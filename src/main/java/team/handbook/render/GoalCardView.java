package team.handbook.render;

import java.util.List;

/**
 * A goal in few words, as a board shows it.
 *
 * @param goal its title, which leads to where it stands in full
 * @param team whose it is
 * @param status how it stands, where its column does not say so
 * @param progress how far it is
 * @param owners who carries it
 * @param flags what rules say about it
 */
record GoalCardView(
    LinkView goal,
    LinkView team,
    List<StatusView> status,
    List<MeasureView> progress,
    List<PersonView> owners,
    List<String> flags) {}
