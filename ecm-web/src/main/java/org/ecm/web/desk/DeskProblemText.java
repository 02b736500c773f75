package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.util.Optional;
import org.ecm.core.consultation.Notice;
import org.ecm.web.externalcalendar.CalendarStatus;
import org.ecm.web.text.DateTimeText;

/** Explains to practitioners which email doesn't arrive, and why something doesn't work. */
final class DeskProblemText {

    private DeskProblemText() {}

    /** {@return which email it is: whom it's for, and what it's about} */
    static DeskMessage notice(Notice.NoticeKind kind) {
        return switch (kind) {
            case RECEIVED -> text("desk.email.received");
            case NEW_REQUEST -> text("desk.email.new-request");
            case DECLINED -> text("desk.email.declined");
            case TIMES_OFFERED -> text("desk.email.times-offered");
            case UNANSWERED -> text("desk.email.unanswered");
            case BOOKED -> text("desk.email.booked");
            case NEW_MEETING -> text("desk.email.new-meeting");
            case CHANGED -> text("desk.email.changed");
            case MEETING_CHANGED -> text("desk.email.meeting-changed");
            case CANCELED -> text("desk.email.canceled");
            case MEETING_CANCELED -> text("desk.email.meeting-canceled");
            case REMINDER -> text("desk.email.reminder");
            case ALREADY_OPEN -> text("desk.email.already-open");
            case RETENTION_RUN -> text("desk.email.retention-run");
        };
    }

    /** {@return why, and who can fix it; with the key of the reason, for an operator, where no text explains it} */
    static DeskMessage reason(String reason) {
        return switch (reason) {
            case "mail.recipient-refused", "mail.recipient-not-ascii" -> text("desk.email-problem.address");
            case "mail.no-recipient" -> text("desk.email-problem.no-recipient");
            case "mail.not-configured" -> text("desk.email-problem.not-configured");
            case "mail.too-many" -> text("desk.email-problem.too-many");
            case "mail.timeout", "mail.connection-lost", "mail.unreachable", "mail.busy" ->
                text("desk.email-problem.no-answer");
            case "mail.tls-failed", "mail.no-starttls", "mail.login-refused", "mail.sender-refused" ->
                text("desk.email-problem.server", "reason", reason);
            case "calendar.not-found", "calendar.refused", "calendar.answer", "calendar.not-a-calendar" ->
                text("desk.calendar-problem.gone");
            case "calendar.timeout", "calendar.unreachable" -> text("desk.calendar-problem.no-answer");
            case "calendar.unknown-author" -> text("desk.calendar-problem.no-author");
            default ->
                reason.startsWith("calendar.")
                        ? text("desk.calendar-problem.other", "reason", reason)
                        : text("desk.email-problem.other", "reason", reason);
        };
    }

    /** {@return why a calendar that is failing can't be read; of a time zone the site doesn't know, where it's used} */
    static Optional<DeskMessage> reason(CalendarStatus calendar, DateTimeText dates) {
        return calendar.failure()
                .map(failure -> failure.zone()
                        .map(zone -> text(
                                "desk.calendar-problem.zone",
                                "day",
                                dates.dayWithYear(zone.date()),
                                "zone",
                                zone.name()))
                        .orElseGet(() -> reason(failure.reason())));
    }
}
