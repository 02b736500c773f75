package org.ecm.web.architecture.offending;

/** Offends: it stands in no room. */
public record Homeless() {}
