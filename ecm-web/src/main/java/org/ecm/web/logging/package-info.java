/** Keeps the log short: one line for an event, and one count a minute for the same event again. */
@NullMarked
package org.ecm.web.logging;

import org.jspecify.annotations.NullMarked;
