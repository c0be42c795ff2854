package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * A goal as a template sees it.
 *
 * @param id its id on the page; empty where it stands in prose
 * @param title what is to be reached
 * @param name the same without links, for labels
 * @param why why it matters
 * @param status how it stands
 * @param measures how far it is
 * @param doneWhen what must hold for it to be done
 * @param milestones its steps
 * @param owners who carries it
 * @param helpers the teams that help
 * @param parent the goal it serves
 * @param carried the goal that goes on with it
 * @param outcome what came of it
 * @param links addresses that matter for it
 * @param flags what rules say about it
 * @param edit where it is edited
 */
record GoalView(
    String id,
    SafeString title,
    String name,
    List<SafeString> why,
    List<StatusView> status,
    List<MeasureView> measures,
    List<SafeString> doneWhen,
    List<MilestoneView> milestones,
    List<PersonView> owners,
    List<LinkView> helpers,
    List<LinkView> parent,
    List<LinkView> carried,
    List<SafeString> outcome,
    List<LinkView> links,
    List<String> flags,
    String edit) {}
