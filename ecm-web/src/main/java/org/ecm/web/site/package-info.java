/** What every page has in common: the site's settings, its frame, its answers to bad input. */
@NullMarked
package org.ecm.web.site;

import org.jspecify.annotations.NullMarked;
