package team.handbook.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.compare.RecordComparison.RecordPlace;
import team.handbook.model.Handbook;
import team.handbook.model.Term;
import team.handbook.routes.Routes;
import team.handbook.routes.Target.ToPage;

/** Compares the words of the glossary. */
final class TermComparison {
  private final Side before;
  private final Side now;

  TermComparison(Side before, Side now) {
    this.before = before;
    this.now = now;
  }

  List<RecordChange> changes() {
    return RecordComparison.pairs(
        before.handbook().terms().all(),
        now.handbook().terms().all(),
        Term::id,
        id -> isUnreadable(id),
        (old, current) -> {
          Term any = current.or(() -> old).orElseThrow();
          Optional<ToPage> where =
              current.flatMap(
                  term ->
                      now.routes()
                          .glossary()
                          .map(route -> new ToPage(route, Optional.of(Routes.termId(term.id())))));
          RecordPlace place =
              new RecordPlace(
                  any.id(), any.term(), "Glossary", 0, any.meaning().at().path(), where);
          return RecordComparison.change(
              RecordChange.Type.TERM,
              old.isPresent(),
              current.isPresent(),
              place,
              fields ->
                  fields
                      .value("term", old.map(Term::term), current.map(Term::term))
                      .prose("meaning", old.map(Term::meaning), current.map(Term::meaning)));
        });
  }

  /** Of a glossary that could not be read, no word is known. */
  private boolean isUnreadable(String id) {
    return Stream.of("", id)
        .anyMatch(any -> RecordComparison.isUnreadable(before, now, Handbook::terms, any));
  }
}
