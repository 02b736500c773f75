package org.ecm.web.calendar;

/** How much work one calendar may make. A rule for every second of a century is a line, and reading it is not. */
final class Budget {

    private static final int STEPS = 20_000_000;
    private static final int OCCURRENCES = 100_000;

    private int steps = STEPS;
    private int occurrences = OCCURRENCES;

    /** Pays for looking at one day or moment. */
    void step() {
        if (--steps < 0) {
            throw new UnreadableCalendar("calendar.too-much");
        }
    }

    /** Pays for keeping one. */
    void occurrence() {
        if (--occurrences < 0) {
            throw new UnreadableCalendar("calendar.too-much");
        }
    }
}
