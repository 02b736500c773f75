package org.ecm.core.shared;

import java.util.List;

/**
 * Input that a value refused.
 *
 * <p>It carries a stable rule key, such as {@code slug.blank}, which a user interface translates and puts beside the
 * field. Message and {@code toString} hold the key alone, so an exception that reaches a log tells nothing of what
 * was typed; {@link #values()} are for the interface, and never hold personal data.
 */
public final class InvalidValue extends IllegalArgumentException {

    private final String rule;
    private final transient List<Object> values;

    /**
     * @param rule the key of the rule that was broken: lower case, the value's name before a dot
     * @param values what helps to explain it, such as the limit; nothing personal
     */
    public InvalidValue(String rule, Object... values) {
        super(rule);
        this.rule = rule;
        this.values = List.of(values);
    }

    /** {@return the stable key of the rule that was broken} */
    public String rule() {
        return rule;
    }

    /** {@return what helps to explain the refusal, in the order the rule's description names it} */
    public List<Object> values() {
        return values;
    }
}
