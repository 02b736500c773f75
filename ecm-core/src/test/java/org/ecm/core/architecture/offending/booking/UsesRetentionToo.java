package org.ecm.core.architecture.offending.booking;

import org.ecm.core.architecture.offending.retention.UsesMemoryToo;

/** Offends: a meeting does not know how long its request is kept. */
public record UsesRetentionToo(UsesMemoryToo rules) {}
