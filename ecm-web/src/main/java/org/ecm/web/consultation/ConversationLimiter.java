package org.ecm.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.ecm.core.booking.Booking;
import org.ecm.core.consultation.RequestConsultation;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Purpose;
import org.ecm.web.protection.DailySenderLimit;
import org.ecm.web.site.Site;

/**
 * Limits how many conversations one person, and one network address in a day, can ask for on their own.
 *
 * <p>A visitor beyond a limit is treated as a suspected one, to the byte: they are asked to confirm, and then somebody looks
 * at their request. Messages aren't limited.
 */
@RequestScoped
class ConversationLimiter {

    @Inject
    RequestConsultation consultation;

    @Inject
    DailySenderLimit sender;

    @Inject
    Site site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    ConversationLimiter() {}

    /** {@return whether what is asked for goes beyond a limit} */
    boolean areReached(Enquiry enquiry, SubmissionKey key) {
        // the person is counted in any case: what has to be done tells nothing about what was found
        boolean beyond = consultation.isBeyondLimit(enquiry, site.now());
        return beyond || (isLimited(enquiry) && sender.isReached(key.value(), perDay()));
    }

    /**
     * Submits a request that nothing is suspicious about, and counts it for its sender if it is kept.
     *
     * @param submit submits it; given whether it is suspected after all, since the sender has reached the limit just now
     */
    Booking counted(Enquiry enquiry, SubmissionKey key, Function<Boolean, Booking> submit) {
        boolean limited = isLimited(enquiry);
        if (!limited || !sender.count(key.value(), perDay())) {
            return submit.apply(limited);
        }
        boolean kept = false;
        try {
            var booking = submit.apply(false);
            kept = booking.fold((request, meeting) -> true, request -> true, nearest -> false, refusal -> false);
            return booking;
        } finally {
            if (!kept) {
                sender.discount(key.value());
            }
        }
    }

    private static boolean isLimited(Enquiry enquiry) {
        return enquiry.purpose() == Purpose.CONVERSATION;
    }

    private int perDay() {
        return site.settings().consultation().limits().perSenderPerDay();
    }
}
