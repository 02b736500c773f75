package org.ecm.core.testing;

import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notices;

/**
 * Requests with the outbox that is filled in the same call: what the contracts of both are run against.
 *
 * @param requests where requests are kept
 * @param notices the outbox of that very store
 */
public record RequestStore(ConsultationRequests requests, Notices notices) {}
