package org.ecm.web.store;

import java.util.HashMap;
import java.util.Map;

/**
 * Which versions are asked for, in JPQL; {@code row} is the version, {@code :moment} the moment in question.
 *
 * @param text empty, or beginning with {@code and}
 * @param values of its other parameters
 */
public record Condition(String text, Map<String, Object> values) {

    /** All of them. */
    public static final Condition NONE = new Condition("", Map.of());

    /**
     * {@return a condition without parameters of its own}
     *
     * @param text what must hold
     */
    public static Condition of(String text) {
        return new Condition(" and " + text, Map.of());
    }

    /**
     * {@return a condition with one parameter}
     *
     * @param text what must hold
     * @param name of its parameter
     * @param value of its parameter
     */
    public static Condition of(String text, String name, Object value) {
        return of(text).with(name, value);
    }

    /**
     * {@return this condition with one more parameter}
     *
     * @param name of the parameter
     * @param value of the parameter
     */
    public Condition with(String name, Object value) {
        return and(new Condition("", Map.of(name, value)));
    }

    /**
     * {@return both conditions at once}
     *
     * @param other what must hold, too
     */
    public Condition and(Condition other) {
        var all = new HashMap<>(values);
        all.putAll(other.values);
        return new Condition(text + other.text, Map.copyOf(all));
    }
}
