/** The order in which articles are meant to be read. */
@NullMarked
package org.ecm.core.series;

import org.jspecify.annotations.NullMarked;
