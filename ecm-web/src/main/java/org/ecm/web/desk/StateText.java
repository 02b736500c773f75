package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;

/** Names where a request stands, and what happened to it. */
public final class StateText {

    private StateText() {}

    /**
     * {@return where a request stands}
     *
     * @param request which
     */
    public static DeskMessage of(ConsultationRequest request) {
        return switch (request.state()) {
            case RECEIVED -> text("desk.state.waiting");
            case BOOKED -> text("desk.state.booked");
            case ANSWERED -> text("desk.state.answered");
            case DECLINED -> text("desk.state.declined");
            case WITHDRAWN -> text("desk.state.withdrawn");
            case LAPSED -> text("desk.state.lapsed");
            case SPAM -> text("desk.state.spam");
            case CANCELED -> text("desk.state.canceled");
            case ATTENDED -> text("desk.state.attended");
            case NO_SHOW -> text("desk.state.no-show");
            case ERASED -> text("desk.state.erased");
        };
    }

    /**
     * {@return what happened}
     *
     * @param event which
     */
    public static DeskMessage of(RequestEvent event) {
        return switch (event) {
            case RECEIVED -> text("desk.history.received");
            case BOOKED -> text("desk.history.booked");
            case ANSWERED -> text("desk.history.answered");
            case DECLINED -> text("desk.history.declined");
            case WITHDRAWN -> text("desk.history.withdrawn");
            case LAPSED -> text("desk.history.lapsed");
            case MARKED_SPAM -> text("desk.history.spam");
            case RESTORED -> text("desk.history.not-spam");
            case CANCELED -> text("desk.history.canceled");
            case ATTENDED -> text("desk.history.attended");
            case NO_SHOW -> text("desk.history.no-show");
            case ERASED -> text("desk.history.erased");
            case NOTE_ADDED -> text("desk.history.note");
            case REMINDED -> text("desk.history.reminded");
            case TIMES_OFFERED -> text("desk.history.offered");
            case RESCHEDULED -> text("desk.history.moved");
        };
    }

    /** {@return who did something} */
    static DeskMessage of(Actor actor) {
        if (actor.equals(Actor.REQUESTER)) {
            return text("desk.history.by-requester");
        }
        return actor.equals(Actor.SYSTEM) ? text("desk.history.by-site") : text("desk.history.by-practitioner");
    }
}
