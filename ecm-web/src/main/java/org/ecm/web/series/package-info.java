/** Series: the page of each, and the rows that keep them. */
@NullMarked
package org.ecm.web.series;

import org.jspecify.annotations.NullMarked;
