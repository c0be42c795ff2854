package team.handbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.files.FileTree;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Ref;
import team.handbook.model.Section;
import team.handbook.model.Settings;
import team.handbook.model.Team;
import team.handbook.model.Waiver;

/** Reads a folder of Markdown and YAML into a handbook; whatever is wrong becomes a finding. */
public final class HandbookReader {
  private HandbookReader() {}

  /**
   * Reads a handbook.
   *
   * @param drafts whether drafts are read as pages to publish
   */
  public static Handbook read(FileTree files, boolean drafts, Diagnostics out) {
    return read(files, drafts, new LastReading(), out);
  }

  /**
   * Reads a handbook again.
   *
   * @param drafts whether drafts are read as pages to publish
   * @param known what was read before; what is read now takes its place
   */
  public static Handbook read(FileTree files, boolean drafts, LastReading known, Diagnostics out) {
    Settings settings = known.settings(files, found -> SettingsReader.read(files, found), out);
    PageReader reader = new PageReader(files, settings, drafts, known);
    SortedMap<String, Page> pages = reader.read(out);
    Records records = RecordReader.read(files, settings, known, out);
    SortedMap<String, Page> teamPages = teamPages(pages, records, out);
    List<Team> withoutPage =
        records.teams().all().stream().filter(team -> !teamPages.containsKey(team.id())).toList();
    Section root = ReadingOrder.of(settings, pages, withoutPage, out);
    return new Handbook(
        files,
        settings,
        root,
        pages,
        records.mission(),
        records.people(),
        records.teams(),
        teamPages,
        records.goals(),
        records.periods(),
        records.rituals(),
        records.roadmaps(),
        records.terms(),
        records.moved(),
        records.externalLinks(),
        waivers(pages, reader.inSnippets(pages, out), records),
        new ImageReader(files));
  }

  private static List<Waiver> waivers(
      SortedMap<String, Page> pages, List<Waiver> inSnippets, Records records) {
    List<Waiver> all = new ArrayList<>(records.waivers());
    all.addAll(inSnippets);
    pages.values().forEach(page -> all.addAll(page.meta().waivers()));
    return all;
  }

  /** The page of each team: the one that says {@code team:}, else the one at the team's address. */
  private static SortedMap<String, Page> teamPages(
      SortedMap<String, Page> pages, Records records, Diagnostics out) {
    SortedMap<String, Page> found = new TreeMap<>();
    for (Page page : pages.values()) {
      Optional<Ref> team = page.meta().team();
      if (team.isEmpty() || page.draft()) {
        continue;
      }
      Page first = found.putIfAbsent(team.get().id(), page);
      if (first != null) {
        Related related = new Related(first.meta().team().orElseThrow().at(), "its page is here");
        out.add(
            new Diagnostic(
                    Rules.DUPLICATE_KEY,
                    team.get().at(),
                    team.get().id(),
                    "the team \"" + team.get().id() + "\" has a page already",
                    "keep \"team:\" on one page")
                .withRelated(List.of(related)));
      }
    }
    for (Team team : records.teams().all()) {
      for (String path :
          List.of("teams/" + team.id() + ".md", "teams/" + team.id() + "/index.md")) {
        Page page = pages.get(path);
        if (page != null && !page.draft() && page.meta().team().isEmpty()) {
          found.putIfAbsent(team.id(), page);
        }
      }
    }
    return found;
  }
}
