package org.ecm.core.architecture.offending.shared;

/** Breaks the rules: values are immutable. */
public final class CanBeChanged {

    private int times;

    /** {@return the number of calls} */
    public int asked() {
        times = times + 1;
        return times;
    }
}
