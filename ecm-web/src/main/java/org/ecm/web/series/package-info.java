/** Series: their pages and database rows. */
@NullMarked
package org.ecm.web.series;

import org.jspecify.annotations.NullMarked;
