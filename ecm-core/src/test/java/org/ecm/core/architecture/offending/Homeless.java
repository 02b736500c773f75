package org.ecm.core.architecture.offending;

/** Offends: it stands in no room. */
public record Homeless() {}
