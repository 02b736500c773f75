/** Articles: the page of each, the archive, and the rows that keep them. */
@NullMarked
package org.ecm.web.article;

import org.jspecify.annotations.NullMarked;
