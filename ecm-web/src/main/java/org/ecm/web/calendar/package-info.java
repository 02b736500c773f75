/**
 * Meetings as calendars read them, and calendars elsewhere that take time (RFC 5545).
 *
 * <p>{@link org.ecm.web.calendar.MeetingCalendar} writes a {@link org.ecm.web.calendar.MeetingEvent} as a message, a file
 * or a feed; {@link org.ecm.web.calendar.CalendarFeeds} knows the private addresses of feeds. {@link
 * org.ecm.web.calendar.BusyCalendars} tells the core what practitioners' other calendars say, and the desk how it is with
 * them.
 */
@NullMarked
package org.ecm.web.calendar;

import org.jspecify.annotations.NullMarked;
