/** Series: the order in which to read articles. */
@NullMarked
package org.ecm.core.series;

import org.jspecify.annotations.NullMarked;
