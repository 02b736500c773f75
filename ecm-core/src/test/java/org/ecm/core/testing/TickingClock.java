package org.ecm.core.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Safe for use by several threads. */
public final class TickingClock extends Clock {

    private final Hand hand;
    private final ZoneId zone;

    private TickingClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /**
     * {@return a clock in UTC that stands at {@code instant}}
     *
     * @param instant what it tells until it is moved
     */
    public static TickingClock at(Instant instant) {
        return new TickingClock(new Hand(instant), ZoneOffset.UTC);
    }

    /**
     * Moves it, and with it every clock made of it by {@link #withZone}.
     *
     * @param duration how far; backwards if negative
     * @return what it tells from now on
     */
    public Instant tick(Duration duration) {
        return hand.move(duration);
    }

    /**
     * Sets it, and with it every clock made of it by {@link #withZone}.
     *
     * @param instant what it tells from now on
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

    /** What clocks of different zones have in common. */
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
