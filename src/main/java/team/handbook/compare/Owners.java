package team.handbook.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Ref;

/** Finds who answers for pages. */
final class Owners {
  private Owners() {}

  /** The owners of pages, as they are and as they were; nobody who has left. */
  static List<Owner> of(List<PageChange> changes, Handbook handbook, LocalDate today) {
    TreeMap<String, Owner> found = new TreeMap<>();
    for (PageChange change : changes) {
      List<Page> pages = new ArrayList<>(List.of(change.page()));
      change.former().ifPresent(pages::add);
      for (Page page : pages) {
        page.meta()
            .owner()
            .flatMap(ref -> owner(ref, handbook, today))
            .ifPresent(owner -> found.put(owner.id(), owner));
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparing(Owner::name).thenComparing(Owner::id))
        .toList();
  }

  private static Optional<Owner> owner(Ref ref, Handbook handbook, LocalDate today) {
    Optional<Person> person = handbook.people().find(ref.id());
    if (person.isPresent()) {
      return person
          .filter(found -> !found.hasLeft(today))
          .map(
              found ->
                  new Owner(
                      ref.id(),
                      found.name(),
                      found
                          .github()
                          .filter(name -> handbook.settings().publishes(PersonField.GITHUB))));
    }
    return handbook
        .teams()
        .find(ref.id())
        .map(team -> new Owner(ref.id(), team.name(), Optional.empty()));
  }
}
