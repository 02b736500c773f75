package org.ecm.web.outbox;

/** What letters are headed by. It is read on locked phones, so it names neither who asked nor what for. */
final class Subjects {

    private Subjects() {}

    static String of(Matter matter) {
        var with = matter.practitioner()
                .map(author -> " with " + author.name().text())
                .orElse("");
        var reference = " " + matter.request().reference();
        return switch (matter.notice().kind()) {
            case RECEIVED -> matter.isMessage() ? "Your message has arrived" : "Your request has arrived";
            case DECLINED -> matter.isMessage() ? "About your message" : "About your request";
            case TIMES_OFFERED -> "Other times for your meeting" + with;
            case BOOKED -> "Your meeting" + with;
            case CHANGED -> "A new time for your meeting" + with;
            case CANCELLED -> "Called off: your meeting" + with;
            case ALREADY_OPEN -> "Your open requests and meetings";
            case REMINDER -> "Soon: your meeting" + with;
            case NEW_REQUEST -> (matter.isMessage() ? "New message" : "New request") + reference;
            case UNANSWERED -> "Still waiting" + reference;
            case NEW_MEETING -> "New meeting" + reference;
            case MEETING_CHANGED -> "Meeting moved" + reference;
            case MEETING_CANCELLED -> "Meeting called off" + reference;
            case RETENTION_RUN -> ofRun();
        };
    }

    static String ofRun() {
        return "What the rules ended";
    }
}
