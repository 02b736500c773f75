package org.ecm.core.architecture.offending.shared;

import org.ecm.core.architecture.offending.author.UsesSeries;

/** Offends: shared uses nothing, and now there is a cycle. */
public record UsesAuthor(UsesSeries author) {}
