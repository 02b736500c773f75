/** iCalendar (RFC 5545): meetings as calendars read them, and the busy times of calendars elsewhere. */
@NullMarked
package org.ecm.web.calendar;

import org.jspecify.annotations.NullMarked;
