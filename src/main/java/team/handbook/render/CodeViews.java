package team.handbook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import team.handbook.markdown.Document;
import team.handbook.model.Page;
import team.handbook.routes.Route;

/** Maps the code of a page to what the page loads for it: nothing without code. */
final class CodeViews {
  private final Scope scope;
  private final CodeFiles files;
  private final Set<String> languages;

  CodeViews(Scope scope) {
    this.scope = scope;
    this.files = scope.in().theme().code();
    this.languages = languages(shown());
  }

  /** The pages whose prose is shown: on the page with the whole handbook, all of them. */
  private Stream<Route> shown() {
    Stream<Route> own = Stream.of(scope.route());
    return scope.route().kind() == Route.Kind.PRINT
        ? Stream.concat(own, scope.in().routes().book().stream())
        : own;
  }

  /** The languages of all code on some pages. */
  static SortedSet<String> languages(Stream<Route> routes) {
    SortedSet<String> found = new TreeSet<>();
    routes
        .map(Route::page)
        .flatMap(Optional::stream)
        .map(Page::document)
        .forEach(document -> found.addAll(document.languages()));
    return found;
  }

  /** Whether there is a diagram. */
  boolean hasDiagrams() {
    return languages.contains(Document.DIAGRAM);
  }

  Optional<CodeView> view() {
    List<String> scripts = new ArrayList<>();
    for (String grammar : CodeLanguages.grammars(languages)) {
      scripts.add(place(files.grammar(grammar)));
    }
    if (!scripts.isEmpty()) {
      scripts.add(0, place(files.highlighter()));
    }
    if (scripts.isEmpty() && !hasDiagrams()) {
      return Optional.empty();
    }
    return Optional.of(
        new CodeView(
            place(files.style()),
            scripts,
            hasDiagrams() ? place(files.diagrams()) : "",
            hasDiagrams() ? place(files.frame()) : ""));
  }

  private String place(CodeFiles.Published file) {
    return scope.hrefs().file(file.place());
  }
}
