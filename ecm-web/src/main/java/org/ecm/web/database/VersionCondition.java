package org.ecm.web.database;

import java.util.HashMap;
import java.util.Map;

/**
 * A JPQL condition that selects versions; {@code row} is the version, {@code :moment} the instant of the query.
 *
 * @param text the JPQL, empty or beginning with {@code and}
 * @param values the values of its other parameters, by name
 */
public record VersionCondition(String text, Map<String, Object> values) {

    /** A condition that selects all versions. */
    public static final VersionCondition NONE = new VersionCondition("", Map.of());

    /**
     * {@return a condition without parameters of its own}
     *
     * @param text the JPQL, without a leading {@code and}
     */
    public static VersionCondition of(String text) {
        return new VersionCondition(" and " + text, Map.of());
    }

    /**
     * {@return a condition with one parameter}
     *
     * @param text the JPQL, without a leading {@code and}
     * @param name the name of the parameter
     * @param value the value of the parameter
     */
    public static VersionCondition of(String text, String name, Object value) {
        return of(text).with(name, value);
    }

    /**
     * {@return this condition with one more parameter}
     *
     * @param name the name of the parameter
     * @param value the value of the parameter
     */
    public VersionCondition with(String name, Object value) {
        return and(new VersionCondition("", Map.of(name, value)));
    }

    /**
     * {@return a condition that requires this one and another one}
     *
     * @param other the other condition
     */
    public VersionCondition and(VersionCondition other) {
        var all = new HashMap<>(values);
        all.putAll(other.values);
        return new VersionCondition(text + other.text, Map.copyOf(all));
    }
}
