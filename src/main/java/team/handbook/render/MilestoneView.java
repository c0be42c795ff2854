package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * A step of a goal as a template sees it.
 *
 * @param title what it is
 * @param done whether it is reached
 * @param status how it stands, if it says
 * @param progress how far it is, if it can be counted
 * @param owners who carries it
 * @param due the day it is due
 * @param sprint the sprint it belongs to
 */
record MilestoneView(
    SafeString title,
    boolean done,
    List<StatusView> status,
    List<MeasureView> progress,
    List<PersonView> owners,
    List<DayView> due,
    String sprint) {}
