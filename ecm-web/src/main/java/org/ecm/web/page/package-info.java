/** Plain pages: the page of each, and the rows that keep them. */
@NullMarked
package org.ecm.web.page;

import org.jspecify.annotations.NullMarked;
