package org.ecm.web.externalcalendar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.ical.UnknownZone;

/** What came of reading somebody's calendar. */
public sealed interface BusyResult {

    /**
     * {@return the answer for what came of it}
     *
     * @param busy for the times that are taken
     * @param unreadable for a calendar that could not be read
     * @param <R> the answer's type
     */
    <R> R fold(Function<List<TimeRange>, R> busy, Function<Unreadable, R> unreadable);

    /**
     * The calendar was read.
     *
     * @param times when its owner is busy within the wanted time, in order, with gaps between
     */
    record Busy(List<TimeRange> times) implements BusyResult {

        /** Takes a copy. */
        public Busy {
            times = List.copyOf(times);
        }

        @Override
        public <R> R fold(Function<List<TimeRange>, R> busy, Function<Unreadable, R> unreadable) {
            return busy.apply(times);
        }
    }

    /**
     * It was not, or not all of it: no time is known to be free.
     *
     * @param reason {@code calendar.forbidden}: the address leads to a place where no public calendar is;
     *     {@code calendar.unreachable}: nobody answers there, or without TLS that is vouched for;
     *     {@code calendar.timeout}; {@code calendar.refused}: the server wants to know who asks;
     *     {@code calendar.not-found}; {@code calendar.answer}: another answer than a calendar;
     *     {@code calendar.too-many-redirects}; {@code calendar.too-large}; {@code calendar.not-a-calendar};
     *     {@code calendar.malformed}: it breaks the format, or ends before its end; {@code calendar.unknown-zone}: an event
     *     of the time of interest, or near it, is in a zone that the site doesn't know; {@code calendar.unsupported}: it is
     *     right, and says something that is not understood here; {@code calendar.too-much}: more than one
     *     person's calendar has
     * @param zone the zone that isn't known, if that is the reason
     */
    record Unreadable(String reason, Optional<UnknownZone> zone) implements BusyResult {

        /**
         * For a reason that says all.
         *
         * @param reason as above
         */
        public Unreadable(String reason) {
            this(reason, Optional.empty());
        }

        @Override
        public <R> R fold(Function<List<TimeRange>, R> busy, Function<Unreadable, R> unreadable) {
            return unreadable.apply(this);
        }
    }
}
