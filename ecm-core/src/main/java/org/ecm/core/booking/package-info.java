/**
 * From a request to a meeting: whose diary holds it, who is given a time, and what may still be changed.
 *
 * <p>{@link org.ecm.core.booking.BookMeeting} is the way in; the {@link org.ecm.core.booking.Diary} is what two people who
 * want the same time meet at. {@link org.ecm.core.booking.ChooseTime} is for who waits, and {@link
 * org.ecm.core.booking.ChangeMeeting} for what is agreed.
 */
@NullMarked
package org.ecm.core.booking;

import org.jspecify.annotations.NullMarked;
