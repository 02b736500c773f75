package org.ecm.core.architecture.offending.reading;

import org.ecm.core.architecture.offending.memory.UsesPublishingToo;

/** Offends: nothing uses memory. */
public record UsesMemory(UsesPublishingToo memory) {}
