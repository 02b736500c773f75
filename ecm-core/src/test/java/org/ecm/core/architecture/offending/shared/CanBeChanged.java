package org.ecm.core.architecture.offending.shared;

/** Offends: what was made does not change. */
public final class CanBeChanged {

    private int times;

    /** {@return how often it was asked} */
    public int asked() {
        times = times + 1;
        return times;
    }
}
