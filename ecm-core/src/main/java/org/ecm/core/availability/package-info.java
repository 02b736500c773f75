/**
 * Availability: opening hours, days off, booking rules, and the types of meeting offered.
 *
 * <p>Start at {@link org.ecm.core.availability.Schedule#openSlots Schedule.openTimes}, which finds the open slots. It's
 * a pure function of the schedule, the busy periods and the present moment, and reserves nothing.
 */
@NullMarked
package org.ecm.core.availability;

import org.jspecify.annotations.NullMarked;
