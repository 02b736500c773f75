/** Turns the Markdown of articles and pages into safe HTML. */
@NullMarked
package org.ecm.web.markdown;

import org.jspecify.annotations.NullMarked;
