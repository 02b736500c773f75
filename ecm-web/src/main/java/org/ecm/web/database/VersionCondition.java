package org.ecm.web.database;

import java.util.HashMap;
import java.util.Map;

/**
 * Which versions are asked for, in JPQL; {@code row} is the version, {@code :moment} the moment in question.
 *
 * @param text empty, or beginning with {@code and}
 * @param values of its other parameters
 */
public record VersionCondition(String text, Map<String, Object> values) {

    /** All of them. */
    public static final VersionCondition NONE = new VersionCondition("", Map.of());

    /**
     * {@return a condition without parameters of its own}
     *
     * @param text what must hold
     */
    public static VersionCondition of(String text) {
        return new VersionCondition(" and " + text, Map.of());
    }

    /**
     * {@return a condition with one parameter}
     *
     * @param text what must hold
     * @param name of its parameter
     * @param value of its parameter
     */
    public static VersionCondition of(String text, String name, Object value) {
        return of(text).with(name, value);
    }

    /**
     * {@return this condition with one more parameter}
     *
     * @param name of the parameter
     * @param value of the parameter
     */
    public VersionCondition with(String name, Object value) {
        return and(new VersionCondition("", Map.of(name, value)));
    }

    /**
     * {@return both conditions at once}
     *
     * @param other what must hold, too
     */
    public VersionCondition and(VersionCondition other) {
        var all = new HashMap<>(values);
        all.putAll(other.values);
        return new VersionCondition(text + other.text, Map.copyOf(all));
    }
}
