package org.ecm.core.architecture.offending.shared;

/** Offends: values are final. */
public class CanBeSubclassed {}
