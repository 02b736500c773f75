package org.ecm.web.calendar;

/** Why a calendar is not read further. It holds a reason alone: neither the address nor anything of the calendar. */
final class UnreadableCalendar extends RuntimeException {

    private final String reason;

    UnreadableCalendar(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    static UnreadableCalendar malformed() {
        return new UnreadableCalendar("calendar.malformed");
    }

    String reason() {
        return reason;
    }
}
