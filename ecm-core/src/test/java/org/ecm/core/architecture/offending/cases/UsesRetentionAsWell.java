package org.ecm.core.architecture.offending.cases;

import org.ecm.core.architecture.offending.retention.UsesMemoryToo;

/** Offends: a case is read without retention. */
public record UsesRetentionAsWell(UsesMemoryToo retention) {}
