package team.handbook.links;

import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostic;

/**
 * What was found in a folder.
 *
 * @param pages how many pages of HTML were read
 * @param links how many links stand in them and in their styles
 * @param diagnostics what is wrong, in the order of the files
 * @param external what leads to other sites, by address
 * @param address where the site is served, if that was said or could be seen
 */
public record LinkResult(
    int pages,
    int links,
    List<Diagnostic> diagnostics,
    List<ExternalLink> external,
    Optional<SiteAddress> address) {
  public LinkResult {
    diagnostics = List.copyOf(diagnostics);
    external = List.copyOf(external);
  }
}
