/** What machines read: the Atom feed, the sitemap and robots.txt. */
@NullMarked
package org.ecm.web.feed;

import org.jspecify.annotations.NullMarked;
