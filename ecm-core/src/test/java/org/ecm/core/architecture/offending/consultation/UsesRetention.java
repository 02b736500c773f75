package org.ecm.core.architecture.offending.consultation;

import org.ecm.core.architecture.offending.retention.UsesMemoryToo;

/** Breaks the rules: requests don't depend on retention. */
public record UsesRetention(UsesMemoryToo rules) {}
