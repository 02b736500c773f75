package org.ecm.core.architecture.offending.availability;

import org.ecm.core.architecture.offending.author.UsesSeries;

/** Breaks the rules: availability doesn't depend on authors. */
public record UsesAuthorAsWell(UsesSeries author) {}
