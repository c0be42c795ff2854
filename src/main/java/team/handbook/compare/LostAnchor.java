package team.handbook.compare;

import java.util.Optional;
import team.handbook.markdown.Heading;
import team.handbook.model.Page;

/**
 * An id that a page had and has no more.
 *
 * @param page the page, or the one that its address leads to now
 * @param id the id
 * @param successor the heading that seems to have taken its place
 */
public record LostAnchor(Page page, String id, Optional<Heading> successor) {}
