/** Keeps authors, with everything that was ever recorded of them. */
@NullMarked
package org.ecm.web.author;

import org.jspecify.annotations.NullMarked;
