package org.ecm.web.desk;

import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.ConsultationRequest;

/**
 * The time of a request, as the practitioner reads it.
 *
 * @param agreed whether it is a meeting; or else only asked for
 * @param type of meeting
 * @param minutes how long it is
 * @param practitioner who holds it; empty if only one practises here
 * @param time when, on the practitioner's clock
 * @param requesterTime when, on the requester's; empty if both clocks show the same, or theirs is not known
 * @param where it is held, in one or several lines
 * @param link to a video call
 * @param needsPhone whether the practitioner calls
 * @param begun whether it has begun
 * @param competing who else asks for that time
 * @param slotGone whether it is only asked for, and cannot be agreed to any more
 */
public record AppointmentView(
        boolean agreed,
        String type,
        long minutes,
        Optional<String> practitioner,
        String time,
        Optional<String> requesterTime,
        String where,
        Optional<String> link,
        boolean needsPhone,
        boolean begun,
        List<ConsultationRequest> competing,
        boolean slotGone) {}
