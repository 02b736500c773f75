/**
 * Requests for conversations: how they are submitted, the states they pass through, and the audit trail.
 *
 * <p>{@link org.ecm.core.consultation.ConsultationService} receives requests. {@link
 * org.ecm.core.consultation.ConsultationRequest} holds a request's state and no personal data. What the requester wrote
 * is stored separately, and each reading of it is recorded.
 */
@NullMarked
package org.ecm.core.consultation;

import org.jspecify.annotations.NullMarked;
