package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * What every page has, whatever it shows. A list of at most one element stands for what may be
 * missing; a missing text is empty.
 *
 * @param kind the name of its template
 * @param language the language of its text
 * @param direction {@code ltr} or {@code rtl}
 * @param chrome the language of the interface, if it is another one
 * @param title its title
 * @param titleId the id of the title, if links may lead to it
 * @param description the sentence below the title
 * @param about the description for machines
 * @param canonical its whole address, if the site has one
 * @param policy the content security policy
 * @param data whether it shows data, which has a style sheet of its own
 * @param code what it loads because it has code or diagrams
 * @param hidden whether search engines are asked to leave it out
 * @param current the title of the link in the header that leads here
 * @param crumbs the pages above it
 * @param sidebar the list of sections, ready
 * @param contents its headings
 * @param owner who answers for it
 * @param updated when its source was last changed
 * @param changes what was changed then, on the code host
 * @param minutes how long it takes to read
 * @param review whether it was reviewed in time
 * @param draft whether it is a draft
 * @param outdated whether it says of itself that it no longer holds
 * @param summary its short version
 * @param body its prose, ready
 * @param ask the channel for questions
 * @param edit where its text is edited
 * @param editData where its data is edited
 * @param history where all its changes are, on the code host
 * @param feedback where to say that something is wrong
 * @param answers where to say whether it was useful: yes, then no
 * @param previous the article before it
 * @param next the article after it
 */
record PageView(
    String kind,
    String language,
    String direction,
    String chrome,
    String title,
    String titleId,
    String description,
    String about,
    String canonical,
    String policy,
    boolean data,
    List<CodeView> code,
    boolean hidden,
    String current,
    List<LinkView> crumbs,
    SafeString sidebar,
    List<ContentsView> contents,
    List<PersonView> owner,
    List<DayView> updated,
    String changes,
    String minutes,
    List<ReviewView> review,
    boolean draft,
    boolean outdated,
    List<SafeString> summary,
    SafeString body,
    List<LinkView> ask,
    String edit,
    String editData,
    String history,
    String feedback,
    List<LinkView> answers,
    List<CardView> previous,
    List<CardView> next) {}
