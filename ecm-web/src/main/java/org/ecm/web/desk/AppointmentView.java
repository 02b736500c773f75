package org.ecm.web.desk;

import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.ConsultationRequest;

/**
 * The time of a request, as the practitioner reads it.
 *
 * @param agreed whether it is a meeting; or else only asked for
 * @param kind of meeting
 * @param minutes how long it is
 * @param practitioner who holds it; empty if only one practises here
 * @param ours when, on the practitioner's clock
 * @param theirs when, on the requester's; empty if both clocks show the same, or theirs is not known
 * @param where it is held, in one or several lines
 * @param link to a video call
 * @param calls whether the practitioner calls
 * @param begun whether it has begun
 * @param rivals who else asks for that time
 * @param gone whether it is only asked for, and cannot be agreed to any more
 */
public record AppointmentView(
        boolean agreed,
        String kind,
        long minutes,
        Optional<String> practitioner,
        String ours,
        Optional<String> theirs,
        String where,
        Optional<String> link,
        boolean calls,
        boolean begun,
        List<ConsultationRequest> rivals,
        boolean gone) {}
