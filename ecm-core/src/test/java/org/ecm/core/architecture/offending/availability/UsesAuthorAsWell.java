package org.ecm.core.architecture.offending.availability;

import org.ecm.core.architecture.offending.author.UsesSeries;

/** Offends: when somebody is open does not depend on who they are. */
public record UsesAuthorAsWell(UsesSeries author) {}
