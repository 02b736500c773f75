/** Keeps the log short: one line per event, and one count per minute for repeats. */
@NullMarked
package org.ecm.web.logging;

import org.jspecify.annotations.NullMarked;
