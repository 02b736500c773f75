package org.ecm.web.logging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Decides which of equal events are logged: the first one at once, the others as one count a minute.
 *
 * <p>An event stays known until a whole minute passes without it. Up to 1,000 different events are known at a time; the
 * events beyond them are counted together. Safe for use by several threads.
 *
 * @param <K> what makes two events the same
 * @param <V> what the first of equal events leaves behind for the count
 */
public final class LogThrottle<K, V> {

    /** The logger of records that a throttle let through already: a handler doesn't throttle them again. */
    public static final String LOGGER = "org.ecm.incidents";

    private static final long MINUTE = 60_000_000_000L;
    private static final int MAX_EVENTS = 1_000;

    private final LongSupplier nanoTime;
    private final Map<Optional<K>, Window<V>> windows = new HashMap<>();

    /** Creates a throttle that runs on the time of this machine. */
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
     * @param first creates what to remember; called only if the event isn't known
     * @return what is remembered of the event, and whether to log it now
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

    /** {@return the events that repeated, with their counts, for which a minute has passed; each count is returned once} */
    public synchronized List<Repeats<V>> due() {
        return collect(false);
    }

    /** {@return the events that repeated since they were last returned, however recently; forgets all events} */
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
     * The answer to one event.
     *
     * @param value what the first of equal events left behind
     * @param isFirst whether this event is that first one, which is logged
     * @param <V> the type of the value
     */
    public record LogOccurrence<V>(V value, boolean isFirst) {}

    /**
     * How often an event happened again.
     *
     * @param value what the first of equal events left behind
     * @param count how many equal events followed, at least 1
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
