package org.ecm.web.ical;

/**
 * The work and the memory that reading one calendar may take. A rule for every second of a century is one line, and
 * expanding it is not.
 *
 * <p>There is one for a reading, however many events and zones the calendar has. It is counted, never timed, so the same
 * calendar is read or refused on every machine.
 */
final class ReadingBudget {

    /** Each takes less than 100 ns: spending them all takes less than a second. */
    private static final int STEPS = 5_000_000;

    /** What expanding a rule costs before its first period is looked at. */
    private static final int RULE = 50;

    /** What working out the time of an occurrence costs. */
    private static final int OCCURRENCE = 4;

    /** How many times are held in memory, at about 128 bytes: 8 MB. */
    private static final int HELD = 65_536;

    /** More properties and components than two megabytes of ordinary events have; so many take some 30 MB. */
    private static final int PARTS = 250_000;

    private int steps = STEPS;
    private int parts = PARTS;
    private int kept;
    private int ofEvent;

    /**
     * Pays for a property, or a component, that is held.
     *
     * @throws UnreadableCalendar if it's more than is left
     */
    void part() {
        if (--parts < 0) {
            throw UnreadableCalendar.tooMuch();
        }
    }

    /** Pays for looking at one period, month, day or moment. */
    void step() {
        steps(1);
    }

    /**
     * Pays for several steps.
     *
     * @param number how many
     * @throws UnreadableCalendar if it's more than is left
     */
    void steps(int number) {
        steps -= number;
        if (steps < 0) {
            throw UnreadableCalendar.tooMuch();
        }
    }

    /** Pays for parsing a rule. */
    void rule() {
        steps(RULE);
    }

    /** Begins to pay for another event: the occurrences of the one before are no longer held. */
    void event() {
        step();
        ofEvent = 0;
    }

    /**
     * Pays for an occurrence of the event, until the next one begins.
     *
     * @throws UnreadableCalendar if it's more than is left
     */
    void occurrence() {
        steps(OCCURRENCE);
        ofEvent++;
        check();
    }

    /**
     * Pays for times that are held until the end of the reading.
     *
     * @param number how many more; negative if there are fewer now
     * @throws UnreadableCalendar if it's more than is left
     */
    void keep(int number) {
        kept += number;
        check();
    }

    private void check() {
        if (kept + ofEvent > HELD) {
            throw UnreadableCalendar.tooMuch();
        }
    }
}
