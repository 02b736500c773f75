package org.ecm.web.requestform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.ecm.core.booking.BookingResult;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Purpose;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.DailySenderLimit;

/**
 * Limits how many conversations one person can have open, and how many one network address can ask for in a day.
 *
 * <p>A visitor beyond a limit gets the same pages as a suspected one, to the byte: they're asked to confirm, and then the
 * practitioner reviews their request. Messages aren't limited.
 */
@RequestScoped
class ConversationLimiter {

    @Inject
    ConsultationService consultation;

    @Inject
    DailySenderLimit sender;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    ConversationLimiter() {}

    /** {@return whether a request would exceed a limit} */
    boolean areReached(Inquiry inquiry, SubmissionKey key) {
        // always count the person's requests, so that response times don't reveal the result
        boolean beyond = consultation.isBeyondLimit(inquiry, site.now());
        return beyond || (isLimited(inquiry) && sender.isReached(key.value(), perDay()));
    }

    /**
     * Submits a request that looks like a person's, and counts it for its sender if it's kept.
     *
     * @param submit submits the request; its argument is true if the sender has reached the limit meanwhile, so that the
     *     request is suspected after all
     */
    BookingResult submitCounted(Inquiry inquiry, SubmissionKey key, Function<Boolean, BookingResult> submit) {
        boolean limited = isLimited(inquiry);
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

    private static boolean isLimited(Inquiry inquiry) {
        return inquiry.purpose() == Purpose.CONVERSATION;
    }

    private int perDay() {
        return site.settings().consultation().limits().perSenderPerDay();
    }
}
