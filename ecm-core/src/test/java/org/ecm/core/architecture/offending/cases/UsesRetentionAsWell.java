package org.ecm.core.architecture.offending.cases;

import org.ecm.core.architecture.offending.retention.UsesMemoryToo;

/** Breaks the rules: cases don't depend on retention. */
public record UsesRetentionAsWell(UsesMemoryToo retention) {}
