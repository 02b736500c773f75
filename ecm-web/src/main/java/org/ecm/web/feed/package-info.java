/** The documents for machines: the Atom feed, the sitemap and {@code robots.txt}. */
@NullMarked
package org.ecm.web.feed;

import org.jspecify.annotations.NullMarked;
