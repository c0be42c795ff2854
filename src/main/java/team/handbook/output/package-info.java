/** What a site consists of: pages, redirects, sitemap and copied files. */
@NullMarked
package team.handbook.output;

import org.jspecify.annotations.NullMarked;
