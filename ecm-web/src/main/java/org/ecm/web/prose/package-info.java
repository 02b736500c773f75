/** Turns the Markdown of articles and pages into HTML that can do no harm. */
@NullMarked
package org.ecm.web.prose;

import org.jspecify.annotations.NullMarked;
