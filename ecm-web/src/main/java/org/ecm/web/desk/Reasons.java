package org.ecm.web.desk;

import org.ecm.core.consultation.Notice;
import org.ecm.web.calendar.CalendarState;
import org.ecm.web.text.DateTimeText;

/** Says in a practitioner's words which letter does not arrive, and why something does not work. */
final class Reasons {

    private Reasons() {}

    /** {@return what a letter tells, and whom} */
    static String what(Notice.Kind kind) {
        return switch (kind) {
            case RECEIVED -> "To them: that their request arrived";
            case NEW_REQUEST -> "To you: that somebody asks";
            case DECLINED -> "To them: that you cannot take it";
            case TIMES_OFFERED -> "To them: that other times are open";
            case UNANSWERED -> "To you: that somebody waits";
            case BOOKED -> "To them: that the meeting is agreed";
            case NEW_MEETING -> "To you: that a meeting is agreed";
            case CHANGED -> "To them: that the meeting is moved";
            case MEETING_CHANGED -> "To you: that a meeting is moved";
            case CANCELLED -> "To them: that the meeting is called off";
            case MEETING_CANCELLED -> "To you: that a meeting is called off";
            case REMINDER -> "To them: that the meeting is near";
            case ALREADY_OPEN -> "To them: that they have open requests or meetings";
            case RETENTION_RUN -> "To you: that requests were ended by the rules";
        };
    }

    /** {@return why, and whose it is to mend; the key itself, for an operator, where nobody has found words for it} */
    static String why(String reason) {
        return switch (reason) {
            case "mail.recipient-refused", "mail.recipient-not-ascii" ->
                "The address does not take it. Perhaps it is mistyped: try another way to reach them.";
            case "mail.no-recipient" -> "No address is set to which such letters go. It is set in the site's settings.";
            case "mail.not-configured" -> "The site is not set up to send e-mail.";
            case "mail.too-many" -> "The address was sent as many letters as it may be in a day.";
            case "mail.timeout", "mail.connection-lost", "mail.unreachable", "mail.busy" ->
                "The mail server did not answer, or broke off.";
            case "mail.tls-failed", "mail.no-starttls", "mail.login-refused", "mail.sender-refused" ->
                "The mail server does not accept this site. Whoever operates it can mend that. (" + reason + ")";
            case "calendar.not-found", "calendar.refused", "calendar.answer", "calendar.not-a-calendar" ->
                "There is no calendar at its address any more. Perhaps it was given a new one.";
            case "calendar.timeout", "calendar.unreachable" -> "The server that has it does not answer.";
            case "calendar.unknown-author" -> "There is nobody of that name here.";
            default ->
                (reason.startsWith("calendar.") ? "It cannot be understood." : "It could not be sent.") + " (" + reason
                        + ")";
        };
    }

    /** {@return why a calendar isn't read; of a time zone that the site doesn't know, where it's used} */
    static String why(CalendarState calendar, DateTimeText dates) {
        return calendar.failure()
                .map(failure -> failure.zone()
                        .map(
                                zone -> "An event on " + dates.dayWithYear(zone.date()) + " is in the time zone “"
                                        + zone.name()
                                        + "”, which this site doesn't know. Give that event another time zone in your calendar.")
                        .orElseGet(() -> why(failure.reason())))
                .orElse("");
    }
}
