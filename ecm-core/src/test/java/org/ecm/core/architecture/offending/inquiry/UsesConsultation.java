package org.ecm.core.architecture.offending.inquiry;

import org.ecm.core.architecture.offending.consultation.UsesRetention;

/** Breaks the rules: inquiries don't depend on requests. */
public record UsesConsultation(UsesRetention request) {}
