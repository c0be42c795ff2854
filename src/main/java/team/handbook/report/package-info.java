/**
 * Shows findings in the formats that people and programs read.
 *
 * <ul>
 *   <li>{@link team.handbook.report.TextReport} is for people: place, fact, source line, hint.
 *   <li>{@link team.handbook.report.JsonReport} is for programs: version 1 of a documented format.
 *   <li>{@link team.handbook.report.SarifReport}, {@link team.handbook.report.GithubReport}, {@link
 *       team.handbook.report.GitlabReport} and {@link team.handbook.report.JunitReport} are for CI
 *       systems, {@link team.handbook.report.MarkdownReport} for a comment or a job's page.
 *   <li>{@link team.handbook.report.RulePage} is what the guide says about a rule.
 *   <li>{@code Fingerprints} name findings so that they are recognised when lines move.
 *   <li>{@code Excerpt} and {@code Printable} see to it that a source line cannot command a
 *       terminal and that the caret stands under the right characters.
 * </ul>
 *
 * <p>May use no library. It returns text; who prints it is no business of this room.
 */
@NullMarked
package team.handbook.report;

import org.jspecify.annotations.NullMarked;
