package org.ecm.core.architecture.offending.article;

import org.ecm.core.architecture.offending.reading.UsesMemory;

/** Offends: an article does not know how it is read. */
public record UsesReading(UsesMemory reading) {}
