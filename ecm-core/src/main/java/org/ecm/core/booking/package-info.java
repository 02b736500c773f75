/**
 * Booking: from a request to a meeting, and what can change afterwards.
 *
 * <p>Start at {@link org.ecm.core.booking.BookingService}. The {@link org.ecm.core.booking.PractitionerCalendar} decides when two
 * requesters want the same slot. {@link org.ecm.core.booking.SelfBooking} serves requesters with a pending request, and
 * {@link org.ecm.core.booking.MeetingService} changes booked meetings.
 */
@NullMarked
package org.ecm.core.booking;

import org.jspecify.annotations.NullMarked;
