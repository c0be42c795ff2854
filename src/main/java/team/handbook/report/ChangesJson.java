package team.handbook.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import team.handbook.compare.Changes;
import team.handbook.compare.FieldChange;
import team.handbook.compare.FindingChanges;
import team.handbook.compare.HeadingChanges;
import team.handbook.compare.OrderChange;
import team.handbook.compare.Owner;
import team.handbook.compare.PageChange;
import team.handbook.compare.RecordChange;
import team.handbook.compare.TextChange;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.json.Json;
import team.handbook.markdown.Heading;

/**
 * Changes as JSON, for other programs: version 1 of a format that the guide documents. Files are
 * relative to the content folder, addresses to the site. Keys without a value are left out, and of
 * people it says no more than settings publish.
 */
public final class ChangesJson {
  private static final int VERSION = 1;

  private final Json json = Json.inLines();

  private ChangesJson() {}

  /**
   * The text, ending with a line end.
   *
   * @param revision the revision that was compared with, as it was asked for
   */
  public static String of(String revision, Changes changes, FindingChanges findings) {
    return new ChangesJson().write(revision, changes, findings);
  }

  private String write(String revision, Changes changes, FindingChanges findings) {
    json.open('{').key("version").number(VERSION).text("since", revision);
    json.key("pages").open('[');
    changes.pages().forEach(this::page);
    json.close(']').key("records").open('[');
    changes.records().forEach(this::record);
    json.close(']').key("order").open('[');
    changes.order().forEach(this::order);
    json.close(']').key("owners").open('[');
    changes.owners().forEach(this::owner);
    json.close(']').key("findings").open('{').key("added").open('[');
    findings.added().forEach(this::finding);
    json.close(']').key("known").number(findings.known().size());
    json.key("fixed").number(findings.fixed().size()).close('}');
    return json.close('}') + "\n";
  }

  private void page(PageChange change) {
    json.open('{').text("change", ChangeWords.word(change.change()));
    json.text("title", change.page().title()).text("file", change.page().path());
    json.text("url", "/" + change.address());
    json.text("anchor", change.text().anchor());
    change
        .move()
        .ifPresent(
            move -> {
              json.text("from", "/" + move.from()).key("redirected").bool(move.redirected());
              json.key("linksUpdated").number(move.links());
            });
    text(change.text());
    fields(change.fields());
    json.close('}');
  }

  private void text(TextChange text) {
    count("words", text.words());
    headings("headingsAdded", text.headings().added());
    headings("headingsRemoved", text.headings().removed());
    json.key("headingsRenamed").open('[');
    for (HeadingChanges.Renamed renamed : text.headings().renamed()) {
      json.open('{').key("from");
      heading(renamed.from());
      json.key("to");
      heading(renamed.to());
      json.close('}');
    }
    json.close(']');
    count("links", text.links());
    count("images", text.images());
    json.key("formatting").bool(text.formatting());
  }

  private void count(String name, TextChange.Count count) {
    json.key(name).open('{').key("added").number(count.added());
    json.key("removed").number(count.removed()).close('}');
  }

  private void headings(String name, List<Heading> headings) {
    json.key(name).open('[');
    headings.forEach(this::heading);
    json.close(']');
  }

  private void heading(Heading heading) {
    json.open('{').text("id", heading.id()).text("text", heading.text()).close('}');
  }

  private void fields(List<FieldChange> fields) {
    json.key("fields").open('[');
    for (FieldChange field : fields) {
      json.open('{').text("field", field.field());
      json.text("from", field.from()).text("to", field.to()).close('}');
    }
    json.close(']');
  }

  private void record(RecordChange change) {
    json.open('{').text("type", change.type().name().toLowerCase(Locale.ROOT));
    json.text("change", ChangeWords.word(change.change()));
    json.text("id", Optional.of(change.id()).filter(id -> !id.isEmpty()));
    json.text("title", change.title()).text("file", change.file());
    change
        .where()
        .ifPresent(
            to ->
                json.text(
                    "url", "/" + to.route().path() + to.fragment().map(id -> "#" + id).orElse("")));
    if (change.number() > 0) {
      json.key("number").number(change.number());
    }
    fields(change.fields());
    json.close('}');
  }

  private void order(OrderChange change) {
    json.open('{').text("title", change.title()).text("next", change.next()).close('}');
  }

  private void owner(Owner owner) {
    json.open('{').text("id", owner.id()).text("name", owner.name());
    json.text("github", owner.github()).close('}');
  }

  private void finding(Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    json.open('{').text("rule", diagnostic.rule().id());
    json.text("severity", finding.severity().word());
    json.text("file", diagnostic.location().path());
    json.key("line").number(diagnostic.location().line());
    json.key("column").number(diagnostic.location().column());
    json.text("message", Discreet.message(finding)).close('}');
  }
}
