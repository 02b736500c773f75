/** Turns the Markdown of articles and pages into HTML that can do no harm. */
@NullMarked
package org.ecm.web.markdown;

import org.jspecify.annotations.NullMarked;
