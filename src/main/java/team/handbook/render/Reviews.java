package team.handbook.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.diagnostic.Location;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.model.Ref;
import team.handbook.model.Team;
import team.handbook.routes.Route;

/** Tells whether pages were reviewed in time. A page that says it is outdated promises nothing. */
final class Reviews {
  /** A review is announced this many days before it is due. */
  private static final int SOON = 30;

  private final Scope scope;

  Reviews(Scope scope) {
    this.scope = scope;
  }

  /** The day of the next review, if the page has one. */
  static Optional<LocalDate> due(Page page) {
    return page.meta().reviewed().flatMap(day -> page.meta().reviewEvery().map(day::plus));
  }

  /** Whether the day of review is over, or the first review never was. */
  static boolean isOverdue(Page page, LocalDate today) {
    return page.meta().status() != FrontMatter.Status.OUTDATED
        && page.meta().reviewEvery().isPresent()
        && due(page).filter(day -> !day.isBefore(today)).isEmpty();
  }

  /** The published pages whose review is overdue, the longest first. */
  static List<Route> overdue(Scope scope) {
    return scope.in().routes().all().stream()
        .filter(route -> route.page().filter(page -> isOverdue(page, scope.today())).isPresent())
        .sorted(
            Comparator.comparing(
                (Route route) -> route.page().flatMap(Reviews::due).orElse(LocalDate.MIN)))
        .toList();
  }

  /** What is said of a page's review; empty where none was promised and none was done. */
  Optional<ReviewView> of(Page page) {
    if (page.meta().status() == FrontMatter.Status.OUTDATED) {
      return Optional.empty();
    }
    Optional<LocalDate> due = due(page);
    String iso = due.map(LocalDate::toString).orElse("");
    String since =
        due.map(day -> text("was_due", scope.words().day(day)))
            .orElseGet(() -> scope.words().text("review.never"));
    if (isOverdue(page, scope.today())) {
      return Optional.of(
          new ReviewView("warn", scope.words().text("review.overdue"), iso, since, advice(page)));
    }
    if (due.filter(day -> !day.isAfter(scope.today().plusDays(SOON))).isPresent()) {
      String soon = text("soon", scope.words().dayOfYear(due.get()));
      return Optional.of(new ReviewView("mute", soon, iso, since, advice(page)));
    }
    return page.meta()
        .reviewed()
        .map(
            day ->
                new ReviewView(
                    "ok",
                    due.map(later -> text("next", scope.words().month(later)))
                        .orElseGet(() -> text("done", scope.words().day(day))),
                    iso,
                    since,
                    due.isPresent() ? advice(page) : List.of()));
  }

  private String text(String key, String date) {
    return scope.words().text("review." + key, "date", date);
  }

  /** Whom to ask whether the page still holds, and where to say that it does. */
  private List<LinkView> advice(Page page) {
    Optional<LinkView> owner = page.meta().owner().map(scope::owner).map(Reviews::link);
    Optional<LinkView> channel = channel(page).map(scope::channel);
    List<LinkView> advice = new ArrayList<>();
    if (owner.isPresent() && channel.isPresent()) {
      advice.addAll(
          scope
              .words()
              .parts("review.check_both", Map.of("owner", owner.get(), "channel", channel.get())));
    } else if (owner.isPresent()) {
      advice.addAll(scope.words().parts("review.check_owner", Map.of("owner", owner.get())));
    } else if (channel.isPresent()) {
      advice.addAll(scope.words().parts("review.check_channel", Map.of("channel", channel.get())));
    }
    String confirm = scope.edit(confirmed(page));
    if (!confirm.isEmpty()) {
      LinkView link = new LinkView(scope.words().text("review.confirm_link"), confirm);
      advice.add(new LinkView(" ", ""));
      advice.addAll(scope.words().parts("review.confirm", Map.of("confirm", link)));
    }
    return advice;
  }

  /** The line to change when the page still holds. */
  private static Location confirmed(Page page) {
    boolean reviewed = page.meta().reviewed().isPresent();
    return page.meta().origin().of(reviewed ? "reviewed" : "review_every");
  }

  private static LinkView link(PersonView owner) {
    return new LinkView(owner.name(), owner.href());
  }

  /** The page's own channel, or that of the team that answers for it. */
  private Optional<String> channel(Page page) {
    return page.meta()
        .ask()
        .or(
            () ->
                page.meta()
                    .owner()
                    .map(Ref::id)
                    .flatMap(id -> scope.in().handbook().teams().find(id))
                    .flatMap(Team::channel));
  }
}
