package org.ecm.core.architecture.offending.shared;

/** Breaks the rules: values are final. */
public class CanBeSubclassed {}
