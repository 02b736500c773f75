package org.ecm.core.architecture.offending.publishing;

import org.ecm.core.architecture.offending.reading.UsesMemory;
import org.ecm.core.architecture.offending.shared.UsesAuthor;

/** Offends: publishing does not know how things are read. */
public record UsesReadingToo(UsesMemory reading, UsesAuthor shared) {}
