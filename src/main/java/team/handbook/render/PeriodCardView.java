package team.handbook.render;

/**
 * A period in a list, as a template sees it.
 *
 * @param card what it is called, whether it is now, and how its goals stand
 * @param board the address of its board
 */
record PeriodCardView(CardView card, String board) {}
