package org.ecm.web.logging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Limits repeated log events: the first one is logged at once, the others as one count per minute.
 *
 * <p>An event is forgotten after a full minute without a repeat. The throttle tracks up to 1,000 different events at a time;
 * it counts all events beyond them together. This class is thread-safe.
 *
 * @param <K> the key that equal events share
 * @param <V> the value kept from the first of equal events, for the count
 */
public final class LogThrottle<K, V> {

    /** The logger of records that a throttle has already let through, so handlers don't throttle them again. */
    public static final String LOGGER = "org.ecm.incidents";

    private static final long MINUTE = 60_000_000_000L;
    private static final int MAX_EVENTS = 1_000;

    private final LongSupplier nanoTime;
    private final Map<Optional<K>, Window<V>> windows = new HashMap<>();

    /** Creates a throttle that uses the machine's clock. */
    public LogThrottle() {
        this(System::nanoTime);
    }

    LogThrottle(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Registers an event.
     *
     * @param event the event
     * @param first creates the value to keep; called only for the first of equal events
     * @return the value kept from the first of equal events, and whether to log this one now
     */
    public synchronized LogOccurrence<V> admit(K event, Supplier<V> first) {
        var key = Optional.of(event);
        if (windows.size() >= MAX_EVENTS && !windows.containsKey(key)) {
            key = Optional.empty();
        }
        var known = windows.get(key);
        if (known != null) {
            known.repeats++;
            return new LogOccurrence<>(known.value, false);
        }
        var value = first.get();
        windows.put(key, new Window<>(value, nanoTime.getAsLong()));
        return new LogOccurrence<>(value, true);
    }

    /** {@return the counts of repeated events for which a minute has passed; each count is returned only once} */
    public synchronized List<Repeats<V>> due() {
        return collect(false);
    }

    /** {@return all counts of repeated events not returned so far; forgets all events} */
    public synchronized List<Repeats<V>> drain() {
        var repeats = collect(true);
        windows.clear();
        return repeats;
    }

    private List<Repeats<V>> collect(boolean all) {
        long now = nanoTime.getAsLong();
        var repeats = new ArrayList<Repeats<V>>();
        windows.values().removeIf(window -> {
            if (!all && now - window.start < MINUTE) {
                return false;
            }
            if (window.repeats == 0) {
                return true;
            }
            repeats.add(new Repeats<>(window.value, window.repeats));
            window.repeats = 0;
            window.start = now;
            return false;
        });
        return repeats;
    }

    /**
     * The throttle's decision about one event.
     *
     * @param value the value kept from the first of equal events
     * @param isFirst whether this event is the first, which is logged
     * @param <V> the type of the value
     */
    public record LogOccurrence<V>(V value, boolean isFirst) {}

    /**
     * The number of times an event was repeated.
     *
     * @param value the value kept from the first of equal events
     * @param count the number of repeats, at least 1
     * @param <V> the type of the value
     */
    public record Repeats<V>(V value, long count) {

        /** {@return the count in words, for a log line} */
        public String times() {
            return count == 1 ? "repeated once" : "repeated " + count + " times";
        }
    }

    private static final class Window<V> {

        private final V value;
        private long start;
        private long repeats;

        Window(V value, long start) {
            this.value = value;
            this.start = start;
        }
    }
}
