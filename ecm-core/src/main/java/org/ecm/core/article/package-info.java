/** Articles and pages, and the one rule that decides when readers can see them. */
@NullMarked
package org.ecm.core.article;

import org.jspecify.annotations.NullMarked;
