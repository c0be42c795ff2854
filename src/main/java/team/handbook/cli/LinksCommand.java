package team.handbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import team.handbook.Build;
import team.handbook.OtherSites;
import team.handbook.Project;
import team.handbook.cli.Reports.Shown;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.FileTree;
import team.handbook.files.FolderTree;
import team.handbook.files.Folders;
import team.handbook.links.ExternalLink;
import team.handbook.links.ExternalResult;
import team.handbook.links.Glob;
import team.handbook.links.LinkCheck;
import team.handbook.links.LinkOptions;
import team.handbook.links.LinkResult;
import team.handbook.links.SiteAddress;
import team.handbook.publish.Publisher;
import team.handbook.report.Summary;

/** The command {@code links}: checks any folder of HTML, whatever made it, and asks other sites. */
@Command(
    name = "links",
    description = "Checks the links of a folder of HTML; asks other sites with --external.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class LinksCommand implements Callable<Integer> {
  private final Clock clock;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ReportOptions report = new ReportOptions();
  @Mixin private OtherSitesOptions others = new OtherSitesOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder of the site (default: site; with --external: the handbook itself).")
  private @Nullable Path named;

  @Option(
      names = "--extensionless",
      description = "The server finds about.html for a link to about.")
  private boolean extensionless;

  @Option(
      names = "--ignore",
      paramLabel = "PATTERN",
      description =
          "Leave out links with such an address, as it is written; * is any text; repeatable.")
  private List<String> ignore = List.of();

  @Option(
      names = "--skip",
      paramLabel = "PATTERN",
      description = "Do not read such files, as api/*; links to them are checked; repeatable.")
  private List<String> skip = List.of();

  @Option(names = "--strict", description = "Count warnings as errors.")
  private boolean strict;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Where the site is served, as https://example.org/docs/ or /docs/ (default: what index.html says).")
  private @Nullable String url;

  LinksCommand(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant start = clock.instant();
    report.refuseMistakes();
    others.refuseMistakes(named != null);
    return others.external() && named == null ? handbook(start) : folder(start);
  }

  /** Asks for what the handbook links to; its findings stand where its authors wrote. */
  private int handbook(Instant start) {
    Path working = Path.of("").toAbsolutePath();
    Project project =
        new Project(
            others.content().toAbsolutePath().normalize(),
            Optional.empty(),
            working.resolve("site"),
            working,
            LocalDate.now(clock),
            false,
            strict);
    OtherSites handbook;
    ExternalResult result;
    List<ExternalLink> links;
    try (Progress progress = Progress.start(terminal, err())) {
      handbook = new Build(project, progress::step).otherSites();
      links = unignored(handbook.links());
      result = others.ask(links, handbook.url(), clock, progress);
    }
    others.notice(result, handbook.exempted(), report.all());
    int places = links.stream().mapToInt(link -> link.places().size()).sum();
    return show(
        new Shown(
            handbook.findings(result),
            new Summary(handbook.pages(), places, seconds(start)),
            handbook.files(),
            handbook.files()::repositoryPath));
  }

  private List<ExternalLink> unignored(List<ExternalLink> links) {
    List<Glob> globs = ignore.stream().map(Glob::of).toList();
    return links.stream()
        .filter(link -> globs.stream().noneMatch(glob -> glob.matches(link.address())))
        .toList();
  }

  private int folder(Instant start) {
    Path folder = site();
    LinkOptions options =
        new LinkOptions(
            address(),
            extensionless,
            ignore.stream().map(Glob::of).toList(),
            skip.stream().map(Glob::of).toList());
    if (!Folders.exists(folder)) {
      throw usage("there is no folder \"" + folder + "\"; name the folder of the site");
    }
    FileTree files;
    LinkResult result;
    List<Finding> findings = new ArrayList<>();
    try (Progress progress = Progress.start(terminal, err())) {
      // A site of ours whose publication was cut short is made whole first.
      Publisher.recover(folder);
      Diagnostics found = new Diagnostics();
      files = FolderTree.openSite(folder, found);
      progress.step("checking");
      result = LinkCheck.run(files, options, found);
      if (result.pages() == 0) {
        throw usage("there is no HTML in \"" + folder + "\"; name the folder of a finished site");
      }
      result.diagnostics().forEach(it -> findings.add(new Finding(it, it.rule().severity())));
      if (others.external()) {
        findings.addAll(external(result, progress));
      }
    }
    notice(result);
    return show(
        new Shown(
            findings.stream().sorted(Finding.ORDER).toList(),
            new Summary(result.pages(), result.links(), seconds(start)),
            files,
            display()));
  }

  private List<Finding> external(LinkResult site, Progress progress) {
    Optional<String> url =
        site.address().map(SiteAddress::toString).filter(it -> it.startsWith("http"));
    ExternalResult result = others.ask(site.external(), url, clock, progress);
    others.notice(result, 0, report.all());
    return result.diagnostics().stream()
        .map(it -> OtherSites.weigh(new Finding(it, it.rule().severity()), result))
        .toList();
  }

  private int show(Shown shown) {
    report.show(shown, terminal);
    boolean failed =
        shown.findings().stream()
            .anyMatch(finding -> finding.isError() || (strict && !finding.calendar()));
    return failed ? Main.ERRORS : Main.CLEAN;
  }

  private double seconds(Instant start) {
    return Duration.between(start, clock.instant()).toMillis() / 1000.0;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private Path site() {
    return named == null ? Path.of("site") : named;
  }

  private void notice(LinkResult result) {
    result
        .address()
        .filter(SiteAddress::seen)
        .ifPresent(at -> err().println("note: index.html says that the site is " + at));
    int external = result.external().size();
    if (external > 0 && !others.external()) {
      err()
          .println(
              "note: "
                  + external
                  + (external == 1
                      ? " address on another site was"
                      : " addresses on other sites were")
                  + " not asked for; --external does");
    }
  }

  private Optional<SiteAddress> address() {
    String text = url;
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(
        SiteAddress.of(text)
            .orElseThrow(
                () ->
                    usage(
                        "\""
                            + text
                            + "\" is no address; write it as https://example.org/docs/ or /docs/")));
  }

  /** A path as it would be typed, from where the command is given. */
  private UnaryOperator<String> display() {
    Path here = Path.of("").toAbsolutePath();
    Path top = site().toAbsolutePath().normalize();
    Path shown = top.startsWith(here) ? here.relativize(top) : site();
    return path -> shown.resolve(path).normalize().toString().replace('\\', '/');
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
