/**
 * When a practitioner can be met: opening hours, closures, the rules of booking, and the kinds of meeting offered.
 *
 * <p>Start at {@link org.ecm.core.availability.Schedule#openTimes Schedule.openTimes}: it answers when a meeting could
 * begin. It is a pure function of what the practitioner set, of the time that is taken and of the moment of asking. It
 * holds nothing and books nothing.
 */
@NullMarked
package org.ecm.core.availability;

import org.jspecify.annotations.NullMarked;
