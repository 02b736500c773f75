package org.ecm.core.architecture.offending.publishing;

import org.ecm.core.architecture.offending.reading.UsesMemory;
import org.ecm.core.architecture.offending.shared.UsesAuthor;

/** Breaks the rules: publishing doesn't depend on reading. */
public record UsesReadingToo(UsesMemory reading, UsesAuthor shared) {}
