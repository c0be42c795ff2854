package team.handbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import team.handbook.cli.Reports.Shown;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.FileTree;
import team.handbook.files.FolderTree;
import team.handbook.files.Folders;
import team.handbook.links.Glob;
import team.handbook.links.LinkCheck;
import team.handbook.links.LinkOptions;
import team.handbook.links.LinkResult;
import team.handbook.links.SiteAddress;
import team.handbook.publish.Publisher;
import team.handbook.report.Summary;

/** The command {@code links}: checks any folder of HTML, whatever made it. */
@Command(
    name = "links",
    description = "Checks the links of a folder of HTML, whatever made it.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class LinksCommand implements Callable<Integer> {
  private final Clock clock;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ReportOptions report = new ReportOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder of the site (default: site).")
  private Path folder = Path.of("site");

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
    try (Progress progress = Progress.start(terminal, spec.commandLine().getErr())) {
      // A site of ours whose publication was cut short is made whole first.
      Publisher.recover(folder);
      Diagnostics found = new Diagnostics();
      files = FolderTree.openSite(folder, found);
      progress.step("checking");
      result = LinkCheck.run(files, options, found);
    }
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    if (result.pages() == 0) {
      throw usage("there is no HTML in \"" + folder + "\"; name the folder of a finished site");
    }
    notice(result);
    List<Finding> findings =
        result.diagnostics().stream()
            .map(diagnostic -> new Finding(diagnostic, diagnostic.rule().severity()))
            .toList();
    Summary summary = new Summary(result.pages(), result.links(), seconds);
    report.show(new Shown(findings, summary, files, display()), terminal);
    boolean failed = findings.stream().anyMatch(finding -> strict || finding.isError());
    return failed ? Main.ERRORS : Main.CLEAN;
  }

  private void notice(LinkResult result) {
    PrintWriter err = spec.commandLine().getErr();
    result
        .address()
        .filter(SiteAddress::seen)
        .ifPresent(at -> err.println("note: index.html says that the site is " + at));
    int external = result.external().size();
    if (external > 0) {
      err.println(
          "note: "
              + external
              + (external == 1 ? " address on another site was" : " addresses on other sites were")
              + " not asked for");
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
    Path top = folder.toAbsolutePath().normalize();
    Path shown = top.startsWith(here) ? here.relativize(top) : folder;
    return path -> shown.resolve(path).normalize().toString().replace('\\', '/');
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
