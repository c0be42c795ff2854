package team.handbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import team.handbook.check.Severities;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Severity;
import team.handbook.files.FileTree;
import team.handbook.links.ExternalLink;
import team.handbook.links.ExternalResult;
import team.handbook.routes.LinkTable;

/** The links of a handbook to other sites, and what its settings say about them. */
public final class OtherSites {
  private final Reading reading;
  private final LocalDate today;
  private final Map<String, List<Location>> places = new TreeMap<>();
  private int exempted;

  OtherSites(Reading reading, LocalDate today) {
    this.reading = reading;
    this.today = today;
    for (LinkTable.Outside link : reading.links().outside()) {
      places.computeIfAbsent(link.address(), address -> new ArrayList<>()).add(link.at());
    }
    List<team.handbook.model.ExternalLink> exemptions =
        reading.handbook().externalLinks().stream().filter(it -> !it.isExpired(today)).toList();
    exempted = places.size();
    places.keySet().removeIf(address -> exemptions.stream().anyMatch(it -> it.covers(address)));
    exempted -= places.size();
  }

  /** Where the handbook was read from. */
  public FileTree files() {
    return reading.files();
  }

  /** The address of the handbook itself, if settings say it. */
  public Optional<String> url() {
    return reading.handbook().settings().url();
  }

  /** How many pages the handbook has. */
  public int pages() {
    return reading.routes().all().size();
  }

  /** What is to be asked, by address. */
  public List<ExternalLink> links() {
    return places.entrySet().stream()
        .map(entry -> new ExternalLink(entry.getKey(), entry.getValue().stream().sorted().toList()))
        .toList();
  }

  /** How many addresses {@code data/external-links.yml} leaves out. */
  public int exempted() {
    return exempted;
  }

  /** What was found, with the severities that settings give; what was seen once never fails. */
  public List<Finding> findings(ExternalResult result) {
    Diagnostics found = new Diagnostics();
    result.diagnostics().forEach(found::add);
    return Severities.ofPart(found, reading.handbook(), today).stream()
        .map(finding -> weigh(finding, result))
        .toList();
  }

  /** A dead address that was not seen dead long enough is a warning, and never more than that. */
  public static Finding weigh(Finding finding, ExternalResult result) {
    return result.unconfirmed().contains(finding.diagnostic())
        ? new Finding(finding.diagnostic(), Severity.WARNING, true)
        : finding;
  }
}
