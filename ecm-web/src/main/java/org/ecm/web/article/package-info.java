/** Articles: their pages, the archive, and the database rows of articles and plain pages. */
@NullMarked
package org.ecm.web.article;

import org.jspecify.annotations.NullMarked;
