/** Keeps articles and plain pages, with everything that was ever recorded of them. */
@NullMarked
package org.ecm.web.article;

import org.jspecify.annotations.NullMarked;
