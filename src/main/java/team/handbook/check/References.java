package team.handbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import team.handbook.markdown.Document;
import team.handbook.markdown.Link;
import team.handbook.model.BlockRefs;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Membership;
import team.handbook.model.Milestone;
import team.handbook.model.Page;
import team.handbook.model.Prose;
import team.handbook.model.Ref;
import team.handbook.model.Ritual;
import team.handbook.model.RoadmapItem;
import team.handbook.model.ShortLink;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRituals;
import team.handbook.model.TeamRoadmap;

/** Every place in a handbook where one record names another. */
final class References {
  private final List<Ref> found = new ArrayList<>();

  private References() {}

  /** All of them; what a snippet names is there as often as pages include it. */
  static List<Ref> of(Handbook handbook) {
    References references = new References();
    handbook.pages().values().forEach(references::page);
    handbook.teams().all().forEach(references::team);
    handbook.goals().all().forEach(references::goals);
    handbook.rituals().all().forEach(references::rituals);
    handbook.roadmaps().all().forEach(references::roadmap);
    Prose.all(handbook).forEach(prose -> references.links(prose.document()));
    return references.found;
  }

  private void page(Page page) {
    page.meta().owner().ifPresent(found::add);
    page.meta().team().ifPresent(found::add);
    links(page.document());
    page.document().blocks().stream().map(BlockRefs::of).forEach(found::addAll);
  }

  private void links(Document document) {
    for (Link link : document.links()) {
      if (link.kind() == Link.Kind.LINK) {
        ShortLink.of(link).ifPresent(found::add);
      }
    }
  }

  private void team(Team team) {
    team.parent().ifPresent(found::add);
    found.addAll(team.leads());
    team.members().stream().map(Membership::person).forEach(found::add);
  }

  private void goals(TeamGoals sheet) {
    if (!sheet.isCompany()) {
      found.add(new Ref(Ref.Kind.TEAM, sheet.team(), sheet.origin().self()));
    }
    sheet.goals().forEach(this::goal);
  }

  private void rituals(TeamRituals sheet) {
    found.add(new Ref(Ref.Kind.TEAM, sheet.team(), sheet.origin().self()));
    for (Ritual ritual : sheet.rituals()) {
      ritual.owner().ifPresent(found::add);
      found.addAll(ritual.attendees());
    }
  }

  private void roadmap(TeamRoadmap sheet) {
    if (!sheet.isCompany()) {
      found.add(new Ref(Ref.Kind.TEAM, sheet.team(), sheet.origin().self()));
    }
    sheet.items().stream().map(RoadmapItem::goal).flatMap(Optional::stream).forEach(found::add);
  }

  private void goal(Goal goal) {
    found.addAll(goal.owners());
    found.addAll(goal.with());
    goal.parent().ifPresent(found::add);
    goal.carriedTo().ifPresent(found::add);
    goal.milestones().stream().map(Milestone::owners).forEach(found::addAll);
  }
}
