package team.handbook.markdown;

/**
 * One file's share of a page: the page's own text, or that of a snippet each time it stands there.
 */
final class Part {
  private final Places places;
  private final Destinations destinations;

  Part(Places places, Destinations destinations) {
    this.places = places;
    this.destinations = destinations;
  }

  Places places() {
    return places;
  }

  Destinations destinations() {
    return destinations;
  }
}
