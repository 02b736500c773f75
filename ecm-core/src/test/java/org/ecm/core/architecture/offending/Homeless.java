package org.ecm.core.architecture.offending;

/** Breaks the rules: it belongs to no package with rules. */
public record Homeless() {}
