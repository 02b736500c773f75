package org.ecm.web.outbox;

/** Chooses the subjects of emails. Locked phones show them, so they say neither who asked nor what for. */
final class EmailSubjects {

    private EmailSubjects() {}

    static String of(NoticeContext matter) {
        boolean message = matter.isMessage();
        return switch (matter.notice().kind()) {
            case RECEIVED ->
                message
                        ? matter.texts().text("emails.received.subject-message")
                        : matter.texts().text("emails.received.subject");
            case DECLINED ->
                message
                        ? matter.texts().text("emails.declined.subject-message")
                        : matter.texts().text("emails.declined.subject");
            case TIMES_OFFERED -> named(matter, "emails.offered.subject");
            case BOOKED -> named(matter, "emails.booked.subject");
            case CHANGED -> named(matter, "emails.changed.subject");
            case CANCELLED -> named(matter, "emails.canceled.subject");
            case ALREADY_OPEN -> matter.texts().text("emails.open.subject");
            case REMINDER -> named(matter, "emails.reminder.subject");
            case NEW_REQUEST ->
                referring(matter, message ? "emails.new-request.subject-message" : "emails.new-request.subject");
            case UNANSWERED -> referring(matter, "emails.unanswered.subject");
            case NEW_MEETING -> referring(matter, "emails.new-meeting.subject");
            case MEETING_CHANGED -> referring(matter, "emails.meeting-changed.subject");
            case MEETING_CANCELLED -> referring(matter, "emails.meeting-canceled.subject");
            case RETENTION_RUN -> matter.texts().text("emails.run.subject");
        };
    }

    private static String named(NoticeContext matter, String key) {
        return RequesterEmail.named(matter.texts(), key, matter.practitionerName());
    }

    private static String referring(NoticeContext matter, String key) {
        return matter.texts()
                .text(key, "reference", matter.request().reference().text());
    }
}
