package org.ecm.core.consultation;

import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.MeetingTypeId;

/**
 * The slot that a request asks for. It reserves nothing: other requests may ask for the same slot.
 *
 * @param type the meeting type
 * @param time from start to end
 */
public record RequestedSlot(MeetingTypeId type, TimeRange time) {}
