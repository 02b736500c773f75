package org.ecm.core.architecture.offending.reading;

import org.ecm.core.architecture.offending.memory.UsesPublishingToo;

/** Breaks the rules: no package depends on the in-memory stores. */
public record UsesMemory(UsesPublishingToo memory) {}
