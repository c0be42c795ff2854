package team.handbook.edit;

import java.util.Optional;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.FileTree;
import team.handbook.model.Page;
import team.handbook.routes.Route;
import team.handbook.url.Url;

/** Renames a page, a section or a heading, and rewrites whatever leads to it. */
public final class Move {
  private final Project project;
  private final Reading reading;

  private Move(Project project, Reading reading) {
    this.project = project;
    this.reading = reading;
  }

  /**
   * Plans a move.
   *
   * @param reading the handbook, checked
   * @param from a page, a folder, or a heading of a page ({@code a.md#id}); from the content folder
   * @param to what it is called afterwards, likewise
   * @param title the words of the heading afterwards, if they change
   * @throws EditException if it cannot be done, or would break what works
   */
  public static Plan plan(
      Project project, Reading reading, String from, String to, Optional<String> title) {
    Move move = new Move(project, reading);
    boolean heading = from.indexOf('#') >= 0 || to.indexOf('#') >= 0;
    if (title.isPresent() && !heading) {
      throw new EditException(
          "--title goes with a heading, such as \"move a.md#old a.md#new --title 'New words'\"");
    }
    if (title.filter(words -> words.isBlank() || words.lines().count() > 1).isPresent()) {
      throw new EditException("the words of a heading stand in one line");
    }
    return heading ? move.heading(from, to, title) : move.files(from, to);
  }

  private Plan heading(String from, String to, Optional<String> title) {
    Url old = Url.split(from);
    Url now = Url.split(to);
    String path = path(old.path());
    String target = now.path().isEmpty() ? path : path(now.path());
    if (old.fragment().isEmpty() || now.fragment().isEmpty()) {
      throw new EditException(
          "a heading is named by its page and id on both sides, such as \"a.md#old a.md#new\"");
    }
    if (!path.equals(target)) {
      throw new EditException(
          "a heading keeps its page; move its text to \""
              + target
              + "\" by hand, and leave a line there that links to it");
    }
    return new HeadingMove(project, reading, page(path))
        .plan(Url.decode(old.fragment().get()), Url.decode(now.fragment().get()), title);
  }

  private Page page(String path) {
    Page page = reading.handbook().pages().get(path);
    if (page == null) {
      throw unknown(path);
    }
    return page;
  }

  private EditException unknown(String path) {
    return new EditException(
        "there is no page or section \""
            + path
            + "\"; "
            + Suggestion.hint(
                path,
                reading.handbook().pages().keySet(),
                "name a page's file or a folder, counted from the content folder"));
  }

  private Plan files(String from, String to) {
    FileTree files = reading.files();
    String old = path(from);
    String wanted = path(to);
    boolean page = reading.handbook().pages().containsKey(old);
    boolean into = (page && to.endsWith("/")) || files.containsFolder(wanted);
    String now = into ? Url.join(wanted, Url.name(old)) : wanted;
    if (old.equals(now)) {
      throw new EditException("\"" + old + "\" is called that already");
    }
    if (now.startsWith("../") || now.isEmpty()) {
      throw new EditException("\"" + to + "\" lies outside the handbook");
    }
    refuseData(old);
    refuseData(now);
    if (files.contains(now)) {
      throw new EditException("\"" + now + "\" is there already, and is not overwritten");
    }
    if (page) {
      return new PageMove(project, reading, Relocation.page(old, pageName(now))).plan();
    }
    if (old.isEmpty() || !files.containsFolder(old)) {
      throw unknown(old);
    }
    if (now.startsWith(old + "/")) {
      throw new EditException("\"" + old + "\" cannot be moved into itself");
    }
    if (files.containsFolder(now)) {
      throw new EditException("the folder \"" + now + "\" is there already");
    }
    Optional<String> beside = beside(old);
    if (beside.isPresent() && files.contains(now + ".md")) {
      throw new EditException("\"" + now + ".md\" is there already, and is not overwritten");
    }
    return new PageMove(project, reading, Relocation.folder(files, old, now, beside)).plan();
  }

  /** The page of a section that lies beside its folder, {@code x.md} beside {@code x/}. */
  private Optional<String> beside(String folder) {
    return reading
        .routes()
        .ofSection(folder)
        .flatMap(Route::page)
        .map(Page::path)
        .filter(page -> page.equals(folder + ".md"));
  }

  private static String pageName(String path) {
    if (!path.endsWith(".md")) {
      throw new EditException(
          "a page's file ends with \".md\"; write \""
              + path
              + ".md\", or \""
              + path
              + "/\" to move the page into that folder");
    }
    return path;
  }

  private static void refuseData(String path) {
    boolean record = path.startsWith("data/") && !path.endsWith(".md");
    if (path.equals("data") || record) {
      throw new EditException(
          "\"" + path + "\" holds data: its name is an id that other records use, so it stays");
    }
  }

  /** A path as it is typed: from the content folder, or from where the command was given. */
  private String path(String typed) {
    String clean = Url.resolve("", typed.replace('\\', '/'));
    String path = clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    String content =
        project.working().relativize(project.content()).toString().replace('\\', '/') + "/";
    boolean prefixed =
        path.startsWith(content)
            && !reading.files().contains(path)
            && !reading.files().containsFolder(Url.folder(path));
    return prefixed ? path.substring(content.length()) : path;
  }
}
