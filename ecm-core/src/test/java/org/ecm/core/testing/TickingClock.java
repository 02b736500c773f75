package org.ecm.core.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class TickingClock extends Clock {

    private final Hand hand;
    private final ZoneId zone;

    private TickingClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /**
     * {@return a clock in UTC that is set to {@code instant}}
     *
     * @param instant the present moment until it's moved
     */
    public static TickingClock at(Instant instant) {
        return new TickingClock(new Hand(instant), ZoneOffset.UTC);
    }

    /**
     * Moves this clock, and all clocks made from it with {@link #withZone}.
     *
     * @param duration how far; backward if negative
     * @return the new present moment
     */
    public Instant tick(Duration duration) {
        return hand.move(duration);
    }

    /**
     * Sets this clock, and all clocks made from it with {@link #withZone}.
     *
     * @param instant the new present moment
     */
    public void set(Instant instant) {
        hand.set(instant);
    }

    @Override
    public Instant instant() {
        return hand.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TickingClock(hand, other);
    }

    /** The state that clocks of different zones share. */
    private static final class Hand {

        private Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        synchronized Instant get() {
            return now;
        }

        synchronized void set(Instant instant) {
            now = instant;
        }

        synchronized Instant move(Duration duration) {
            now = now.plus(duration);
            return now;
        }
    }
}
