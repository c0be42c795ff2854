package team.handbook.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import team.handbook.check.CodeOwners.Entry;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.files.FileTree;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Person;
import team.handbook.model.Ref;
import team.handbook.model.Team;

/**
 * Compares CODEOWNERS with the handbook: entries for the handbook's folder that match no file of
 * it, and pages whose owner is not among those who are asked to review them. A person is known by
 * the field {@code github}, a team by its id at the end of {@code @organisation/team}.
 */
final class CodeOwnersRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    FileTree files = subject.handbook().files();
    CodeOwners.read(files)
        .ifPresent(
            owners -> {
              owners.entries().forEach(entry -> matchesNothing(files, entry, out));
              for (Page page : subject.handbook().pages().values()) {
                page.meta()
                    .owner()
                    .ifPresent(owner -> disagrees(subject, owners, page, owner, out));
              }
            });
  }

  private static void matchesNothing(FileTree files, Entry entry, Diagnostics out) {
    String content = files.repositoryPath("");
    String pattern = entry.pattern().replaceFirst("^/", "");
    if (!content.isEmpty()
        && pattern.startsWith(content.endsWith("/") ? content : content + "/")
        && files.paths().stream().map(files::repositoryPath).noneMatch(entry::matches)) {
      out.add(
          Rules.CODEOWNERS,
          entry.at(),
          entry.pattern(),
          "\"" + entry.pattern() + "\" matches no file of the handbook",
          "correct the path, or remove the line");
    }
  }

  private static void disagrees(
      Subject subject, CodeOwners owners, Page page, Ref owner, Diagnostics out) {
    Optional<Entry> entry = owners.of(subject.handbook().files().repositoryPath(page.path()));
    Set<String> names = names(subject, owner.id());
    if (entry.isEmpty() || names.isEmpty() || isAsked(entry.get(), names)) {
      return;
    }
    out.add(
        new Diagnostic(
                Rules.CODEOWNERS,
                owner.at(),
                page.path(),
                "\""
                    + owner.id()
                    + "\" owns \""
                    + page.title()
                    + "\", but CODEOWNERS asks "
                    + asked(entry.get()),
                "name the same owner in both places")
            .withRelated(List.of(new Related(entry.get().at(), "this entry counts"))));
  }

  private static String asked(Entry entry) {
    String owners = String.join(" ", entry.owners());
    return owners.isEmpty() ? "nobody" : owners;
  }

  private static boolean isAsked(Entry entry, Set<String> names) {
    return entry.owners().stream()
        .map(owner -> owner.substring(owner.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
        .map(owner -> owner.replaceFirst("^@", ""))
        .anyMatch(names::contains);
  }

  /** Under which names code hosts know an owner: its own, or of a person its teams' too. */
  private static Set<String> names(Subject subject, String id) {
    Handbook handbook = subject.handbook();
    Set<String> names = new TreeSet<>();
    Optional<Team> team = handbook.teams().find(id);
    if (team.isPresent()) {
      names.add(id);
      Teams.members(handbook, team.get(), subject.today())
          .forEach(member -> addHandle(handbook, member, names));
      return names;
    }
    addHandle(handbook, id, names);
    if (!names.isEmpty()) {
      handbook.teams().all().stream()
          .filter(of -> Teams.members(handbook, of, subject.today()).contains(id))
          .forEach(of -> names.add(of.id()));
    }
    return names;
  }

  private static void addHandle(Handbook handbook, String person, Set<String> names) {
    handbook
        .people()
        .find(person)
        .flatMap(Person::github)
        .ifPresent(handle -> names.add(handle.replaceFirst("^@", "").toLowerCase(Locale.ROOT)));
  }
}
