package org.ecm.web.desk;

import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.enquiry.PartOfDay;
import org.ecm.core.enquiry.ReplyBy;

/** Says in a practitioner's words where a request stands and what happened to it. */
public final class States {

    private States() {}

    /**
     * {@return where a request stands}
     *
     * @param request which
     */
    public static String of(ConsultationRequest request) {
        return request.suspected() ? "Waiting; perhaps sent by a program" : of(request.state());
    }

    private static String of(RequestState state) {
        return switch (state) {
            case RECEIVED -> "Waiting";
            case BOOKED -> "A meeting is agreed";
            case DECLINED -> "Declined";
            case WITHDRAWN -> "Taken back";
            case LAPSED -> "Lapsed";
            case SPAM -> "Spam";
            case CANCELLED -> "Called off";
            case HELD -> "It took place";
            case MISSED -> "They did not come";
            case ERASED -> "Erased";
        };
    }

    /**
     * {@return what happened}
     *
     * @param event which
     */
    public static String of(Event event) {
        return switch (event) {
            case RECEIVED -> "received";
            case BOOKED -> "booked";
            case DECLINED -> "declined";
            case WITHDRAWN -> "taken back";
            case LAPSED -> "lapsed";
            case MARKED_SPAM -> "marked as spam";
            case RESTORED -> "taken for a request after all";
            case CANCELLED -> "called off";
            case HELD -> "it took place";
            case MISSED -> "they did not come";
            case ERASED -> "erased";
            case NOTED -> "noted";
            case REMINDED -> "reminded of";
            case TIMES_OFFERED -> "other times offered";
            case RESCHEDULED -> "moved to another time";
        };
    }

    /**
     * {@return how somebody wants to be answered}
     *
     * @param replyBy which way
     */
    public static String of(ReplyBy replyBy) {
        return switch (replyBy) {
            case EMAIL -> "By e-mail";
            case PHONE -> "By a phone call";
            case TEXT -> "By a text message";
        };
    }

    /**
     * {@return a part of a day}
     *
     * @param part which
     */
    public static String of(PartOfDay part) {
        return switch (part) {
            case ANY -> "any time";
            case MORNING -> "in the morning";
            case AFTERNOON -> "in the afternoon";
            case EVENING -> "in the evening";
        };
    }
}
