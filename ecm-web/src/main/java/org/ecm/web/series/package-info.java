/** Keeps series, with everything that was ever recorded of them. */
@NullMarked
package org.ecm.web.series;

import org.jspecify.annotations.NullMarked;
