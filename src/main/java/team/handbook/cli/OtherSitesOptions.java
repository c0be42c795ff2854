package team.handbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import team.handbook.files.Folders;
import team.handbook.links.ExternalCheck;
import team.handbook.links.ExternalLink;
import team.handbook.links.ExternalOptions;
import team.handbook.links.ExternalResult;
import team.handbook.links.ExternalResult.Judged;
import team.handbook.links.ExternalState;
import team.handbook.links.Verdict;

/** The options with which {@code links} asks other sites. */
final class OtherSitesOptions {
  /** The most that is read of a state file. */
  private static final long LIMIT = 64_000_000;

  /** How many addresses of a verdict are named that are no findings, unless all are asked for. */
  private static final int NAMED = 5;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description =
          "With --external: ask this host although it is not in the public network; repeatable.")
  private List<String> allowed = List.of();

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "With --external and without DIR: the handbook's folder (default: content).")
  private @Nullable Path content;

  @Option(
      names = "--external",
      description =
          "Ask other sites whether links to them still work: those of DIR, or of the handbook.")
  private boolean external;

  @Option(
      names = "--keep",
      paramLabel = "TIME",
      converter = Time.class,
      description =
          "With --external: how long the answer of an address that works is good for (default: 7 days).")
  private @Nullable Duration keep;

  @Option(
      names = "--max-time",
      paramLabel = "TIME",
      converter = Time.class,
      description =
          "With --external: how long it may take; what was not asked by then is unknown (default: 10 minutes).")
  private @Nullable Duration maxTime;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "With --external: the file that remembers answers from one run to the next; without it nothing fails.")
  private @Nullable Path state;

  /** A time such as {@code 10 minutes} or {@code 36h}. */
  static final class Time implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})\\s*([a-z]+)");
    private static final Map<String, ChronoUnit> UNITS =
        Map.ofEntries(
            Map.entry("s", ChronoUnit.SECONDS),
            Map.entry("second", ChronoUnit.SECONDS),
            Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("minute", ChronoUnit.MINUTES),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("day", ChronoUnit.DAYS));

    @Override
    public Duration convert(String value) {
      Matcher matcher = FORM.matcher(value.strip());
      if (matcher.matches()) {
        String word = matcher.group(2);
        ChronoUnit unit = UNITS.get(word.length() > 2 ? word.replaceFirst("s$", "") : word);
        if (unit != null) {
          return Duration.of(Long.parseLong(matcher.group(1)), unit);
        }
      }
      throw new TypeConversionException(
          "\"" + value + "\" is no time; write it as \"10 minutes\", \"36 hours\" or \"7 days\"");
    }
  }

  /** Whether other sites are to be asked. */
  boolean external() {
    return external;
  }

  Path content() {
    return content == null ? Path.of("content") : content;
  }

  /** An option that has no meaning without another, or beside it, is wrong usage. */
  void refuseMistakes(boolean folderNamed) {
    boolean any =
        !allowed.isEmpty() || content != null || keep != null || maxTime != null || state != null;
    if (any && !external) {
      throw usage(
          "--allow-host, --content, --keep, --max-time and --state are about other sites; add --external");
    }
    if (content != null && folderNamed) {
      throw usage("name either the folder of a site or --content, as only one of them is checked");
    }
    if (external && !folderNamed && !Folders.exists(content())) {
      throw usage(
          "there is no folder \""
              + content()
              + "\"; name the handbook's folder with --content, or the folder of a site");
    }
    Path file = state;
    if (file != null && Folders.exists(file)) {
      throw usage("\"" + file + "\" is a folder; name a file with --state");
    }
  }

  /**
   * Asks, and writes what is to be remembered whatever happens.
   *
   * @param url where the links are published, if that is known: who is asked can see who asks
   */
  ExternalResult ask(
      List<ExternalLink> links, Optional<String> url, Clock clock, Progress progress) {
    ExternalState memory = remembered();
    ExternalOptions options =
        new ExternalOptions(
            Set.copyOf(allowed),
            "Handbook/" + Main.Version.number() + url.map(it -> " (+" + it + ")").orElse(""),
            maxTime == null ? Duration.ofMinutes(10) : maxTime,
            keep == null ? Duration.ofDays(7) : keep);
    Path file = state;
    if (file == null) {
      return ExternalCheck.run(links, memory, options, clock, progress::step);
    }
    // Whoever cancels a run stops the process, and what it has learnt is kept all the same.
    Thread onStop = new Thread(() -> keep(file, memory));
    Runtime.getRuntime().addShutdownHook(onStop);
    try {
      return ExternalCheck.run(links, memory, options, clock, progress::step);
    } finally {
      if (isTakenBack(onStop)) {
        keep(file, memory);
      }
    }
  }

  private static void keep(Path file, ExternalState memory) {
    Folders.replaceText(file, memory.toString());
  }

  /** Whether a thread will not run at the end of the process any more; too late, if it ends. */
  private static boolean isTakenBack(Thread onStop) {
    try {
      return Runtime.getRuntime().removeShutdownHook(onStop);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private ExternalState remembered() {
    Path file = state;
    Optional<String> text = file == null ? Optional.empty() : Folders.readText(file, LIMIT);
    ExternalState memory = text.map(ExternalState::read).orElseGet(ExternalState::empty);
    if (!memory.unread().isEmpty()) {
      err()
          .println(
              "note: lines of the state file that cannot be read are left out: "
                  + memory.unread().stream()
                      .map(String::valueOf)
                      .limit(NAMED)
                      .reduce((a, b) -> a + ", " + b)
                      .orElseThrow()
                  + (memory.unread().size() > NAMED ? " and more" : ""));
    }
    return memory;
  }

  /** Says what came of asking that is no finding. */
  void notice(ExternalResult result, int exempted, boolean all) {
    int addresses = result.judgements().size();
    err()
        .println(
            "note: "
                + addresses
                + (addresses == 1 ? " address" : " addresses")
                + " on other sites"
                + (addresses == 0 ? "" : ": " + result.counts())
                + " ("
                + result.asked()
                + " asked, "
                + (addresses - result.asked())
                + " not"
                + (exempted == 0 ? "" : "; " + exempted + " exempted besides")
                + ")");
    named(result.of(Verdict.SUSPECT), all);
    named(result.of(Verdict.UNKNOWN), all);
    if (state == null && !result.unconfirmed().isEmpty()) {
      err()
          .println(
              "note: nothing fails without --state, which remembers since when a link is dead");
    }
  }

  private void named(List<Judged> judged, boolean all) {
    judged.stream()
        .limit(all ? Integer.MAX_VALUE : NAMED)
        .forEach(
            it ->
                err()
                    .println(
                        it.judgement().verdict().word()
                            + ": "
                            + it.link().address()
                            + " "
                            + it.judgement().why()));
    if (!all && judged.size() > NAMED) {
      err()
          .println(
              judged.get(0).judgement().verdict().word()
                  + ": "
                  + (judged.size() - NAMED)
                  + " more; --all names them");
    }
  }

  private PrintWriter err() {
    return command().commandLine().getErr();
  }

  private ParameterException usage(String message) {
    return new ParameterException(command().commandLine(), message);
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("the options belong to no command");
    }
    return spec;
  }
}
