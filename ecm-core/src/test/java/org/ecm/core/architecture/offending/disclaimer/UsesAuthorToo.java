package org.ecm.core.architecture.offending.disclaimer;

import org.ecm.core.architecture.offending.author.UsesSeries;

/** Breaks the rules: disclaimers know authors by id only. */
public record UsesAuthorToo(UsesSeries author) {}
