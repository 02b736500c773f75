package org.ecm.core.booking;

import java.time.Instant;
import org.ecm.core.shared.MeetingTypeId;

/**
 * The time that somebody wants.
 *
 * @param type the kind of meeting
 * @param start when it is to begin; it may be anything, and only an open time is given
 */
public record Wanted(MeetingTypeId type, Instant start) {}
