package org.ecm.core.architecture.offending.booking;

import org.ecm.core.architecture.offending.retention.UsesMemoryToo;

/** Breaks the rules: booking doesn't depend on retention. */
public record UsesRetentionToo(UsesMemoryToo rules) {}
