package org.ecm.core.architecture.offending.disclaimer;

import org.ecm.core.architecture.offending.author.UsesSeries;

/** Offends: a disclaimer names an author by id only. */
public record UsesAuthorToo(UsesSeries author) {}
