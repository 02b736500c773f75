package org.ecm.core.architecture.offending.shared;

/** Offends: alternatives are sealed. */
public interface OpenAlternatives {

    /** One alternative; nobody knows how many there are. */
    record One() implements OpenAlternatives {}
}
