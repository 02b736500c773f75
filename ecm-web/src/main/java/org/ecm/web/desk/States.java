package org.ecm.web.desk;

import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.RequestState;

/** Says in a practitioner's words where a request stands and what happened to it. */
public final class States {

    private States() {}

    /**
     * {@return where a request stands}
     *
     * @param request which
     */
    public static String of(ConsultationRequest request) {
        return request.suspected() ? "Needs review" : of(request.state());
    }

    private static String of(RequestState state) {
        return switch (state) {
            case RECEIVED -> "Waiting";
            case BOOKED -> "A meeting is agreed";
            case ANSWERED -> "Answered";
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
            case ANSWERED -> "answered";
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
}
