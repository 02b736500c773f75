package org.ecm.core.architecture.offending.shared;

/** Breaks the rules: interfaces with alternatives are sealed. */
public interface OpenAlternatives {

    /** One alternative of an interface that isn't sealed. */
    record One() implements OpenAlternatives {}
}
