/** Practitioners' calendars: the rows that keep them, and how the core's ways to book and to change a meeting are made. */
@NullMarked
package org.ecm.web.booking;

import org.jspecify.annotations.NullMarked;
