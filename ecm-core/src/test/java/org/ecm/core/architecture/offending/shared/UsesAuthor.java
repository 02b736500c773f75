package org.ecm.core.architecture.offending.shared;

import org.ecm.core.architecture.offending.author.UsesSeries;

/** Breaks the rules: shared depends on no other package; this makes a cycle. */
public record UsesAuthor(UsesSeries author) {}
