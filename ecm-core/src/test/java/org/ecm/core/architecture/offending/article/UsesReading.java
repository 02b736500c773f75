package org.ecm.core.architecture.offending.article;

import org.ecm.core.architecture.offending.reading.UsesMemory;

/** Breaks the rules: articles don't depend on reading. */
public record UsesReading(UsesMemory reading) {}
