package org.ecm.core.shared;

import java.util.List;

/**
 * Thrown when a value rejects its input.
 *
 * <p>It carries a stable rule key, such as {@code slug.blank}, which a user interface translates and shows beside the
 * field. The message and {@code toString} contain the key alone, so logging the exception reveals nothing of the input.
 * {@link #values()} are for the user interface, and never hold personal data.
 */
public final class InvalidValue extends IllegalArgumentException {

    private final String rule;
    private final transient List<Object> values;

    /**
     * @param rule the key of the violated rule: lower case, the value's name before a dot
     * @param values details that explain it, such as the limit; no personal data
     */
    public InvalidValue(String rule, Object... values) {
        super(rule);
        this.rule = rule;
        this.values = List.of(values);
    }

    /** {@return the stable key of the violated rule} */
    public String rule() {
        return rule;
    }

    /** {@return the details, in the order that the rule's description gives} */
    public List<Object> values() {
        return values;
    }
}
