package org.ecm.core.architecture.offending.enquiry;

import org.ecm.core.architecture.offending.consultation.UsesRetention;

/** Offends: an enquiry does not know what becomes of it. */
public record UsesConsultation(UsesRetention request) {}
