package org.ecm.core.consultation;

import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.MeetingTypeId;

/**
 * The open time that a request asks for. It holds nothing: others may ask for the same.
 *
 * @param type the kind of meeting
 * @param time from its beginning to its end
 */
public record AskedTime(MeetingTypeId type, TimeRange time) {}
