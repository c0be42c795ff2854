/**
 * Shows a handbook in the browser while it is written: renders on demand, watches the files, and
 * tells open pages. It alone may use the HTTP server, file watching and the program that opens a
 * browser.
 */
@NullMarked
package team.handbook.serve;

import org.jspecify.annotations.NullMarked;
