package org.ecm.web.architecture.offending.mail;

import org.ecm.web.architecture.offending.database.UsesSite;

/** Offends: a letter is handed over; what is kept of it is another's business. */
public record UsesStore(UsesSite store) {}
