/** How long requests are kept, and what ends them when nobody does. */
@NullMarked
package org.ecm.core.retention;

import org.jspecify.annotations.NullMarked;
