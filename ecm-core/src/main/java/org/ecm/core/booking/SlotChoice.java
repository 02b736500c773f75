package org.ecm.core.booking;

import java.time.Instant;
import org.ecm.core.shared.MeetingTypeId;

/**
 * The slot that a requester or practitioner chose.
 *
 * @param type the meeting type
 * @param start the start; it may be any time, and only an open slot is booked
 */
public record SlotChoice(MeetingTypeId type, Instant start) {}
