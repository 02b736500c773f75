package org.ecm.web.architecture.offending.outbox;

import org.ecm.web.architecture.offending.consultation.UsesFeed;

/** Offends: a letter is told whom it is for, and nothing else of what they wrote. */
public record UsesConsultation(UsesFeed feed) {}
