/**
 * Booking: from a request to a meeting, and what can change afterwards.
 *
 * <p>Start at {@link org.ecm.core.booking.BookMeeting}. The {@link org.ecm.core.booking.Diary} decides when two
 * requesters want the same slot. {@link org.ecm.core.booking.ChooseTime} serves requesters with a pending request, and
 * {@link org.ecm.core.booking.ChangeMeeting} changes booked meetings.
 */
@NullMarked
package org.ecm.core.booking;

import org.jspecify.annotations.NullMarked;
