package team.handbook.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import team.handbook.diagnostic.Location;
import team.handbook.markdown.Link;
import team.handbook.markdown.Records;

/** Links that name a record by its id, wherever its file is: {@code <person:rory>}. */
public final class ShortLink {
  private static final Map<String, Ref.Kind> KINDS =
      Map.of(
          "person", Ref.Kind.PERSON,
          "team", Ref.Kind.TEAM,
          "goal", Ref.Kind.GOAL,
          "ritual", Ref.Kind.RITUAL,
          "term", Ref.Kind.TERM);

  private ShortLink() {}

  /** The record that a link names, if it is one of these. */
  public static Optional<Ref> of(Link link) {
    String destination = link.destination().strip();
    return Records.scheme(destination)
        .map(
            scheme -> {
              Location at = link.at();
              int before = Math.min(scheme.length() + 1, at.length());
              return new Ref(
                  Objects.requireNonNull(KINDS.get(scheme)),
                  destination.substring(scheme.length() + 1),
                  new Location(at.path(), at.line(), at.column() + before, at.length() - before));
            });
  }
}
