package org.ecm.core.architecture.offending.consultation;

import org.ecm.core.architecture.offending.retention.UsesMemoryToo;

/** Offends: a request does not know how long it is kept. */
public record UsesRetention(UsesMemoryToo rules) {}
