package org.ecm.core.architecture.offending.retention;

import org.ecm.core.architecture.offending.memory.UsesPublishingToo;

/** Offends: nothing uses memory. */
public record UsesMemoryToo(UsesPublishingToo memory) {}
