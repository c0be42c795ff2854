package team.handbook.render;

import java.util.List;

/**
 * How far something is, as a template sees it.
 *
 * @param strong the numbers, such as "50 of 100"
 * @param rest what they count, such as "tables"
 * @param percent the part of the way that is done
 * @param late whether it is at risk
 * @param asOf the day of the number
 */
record MeasureView(String strong, String rest, int percent, boolean late, List<DayView> asOf) {
  MeasureView {
    asOf = List.copyOf(asOf);
  }
}
