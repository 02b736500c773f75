package org.ecm.web.outbox;

/** Chooses the subjects of emails. Locked phones show them, so they say neither who asked nor what for. */
final class EmailSubjects {

    private EmailSubjects() {}

    static String of(NoticeContext context) {
        boolean message = context.isMessage();
        return switch (context.notice().kind()) {
            case RECEIVED ->
                message
                        ? context.texts().text("emails.received.subject-message")
                        : context.texts().text("emails.received.subject");
            case DECLINED ->
                message
                        ? context.texts().text("emails.declined.subject-message")
                        : context.texts().text("emails.declined.subject");
            case TIMES_OFFERED -> named(context, "emails.offered.subject");
            case BOOKED -> named(context, "emails.booked.subject");
            case CHANGED -> named(context, "emails.changed.subject");
            case CANCELED -> named(context, "emails.canceled.subject");
            case ALREADY_OPEN -> context.texts().text("emails.open.subject");
            case REMINDER -> named(context, "emails.reminder.subject");
            case NEW_REQUEST ->
                referring(context, message ? "emails.new-request.subject-message" : "emails.new-request.subject");
            case UNANSWERED -> referring(context, "emails.unanswered.subject");
            case NEW_MEETING -> referring(context, "emails.new-meeting.subject");
            case MEETING_CHANGED -> referring(context, "emails.meeting-changed.subject");
            case MEETING_CANCELED -> referring(context, "emails.meeting-canceled.subject");
            case RETENTION_RUN -> context.texts().text("emails.run.subject");
        };
    }

    private static String named(NoticeContext context, String key) {
        return RequesterEmail.namedText(context.texts(), key, context.practitionerName());
    }

    private static String referring(NoticeContext context, String key) {
        return context.texts()
                .text(key, "reference", context.request().reference().text());
    }
}
