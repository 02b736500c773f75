package org.ecm.core.testing;

import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notices;

/**
 * Stores of requests and notices that are saved in the same call; their contracts run against it.
 *
 * @param requests stores requests
 * @param notices the outbox of the same store
 */
public record RequestStore(ConsultationRequests requests, Notices notices) {}
