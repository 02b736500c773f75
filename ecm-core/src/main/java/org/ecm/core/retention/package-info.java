/** Retention: how long requests are kept, and when they are closed and erased automatically. */
@NullMarked
package org.ecm.core.retention;

import org.jspecify.annotations.NullMarked;
