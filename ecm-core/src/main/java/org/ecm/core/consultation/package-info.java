/**
 * A request for a conversation: how it is made, what becomes of it, and who has looked at it.
 *
 * <p>{@link org.ecm.core.consultation.RequestConsultation} takes one; {@link org.ecm.core.consultation.ConsultationRequest}
 * is its life, which holds nothing personal. What the enquirer wrote lies beside it, and each look at it leaves a trace.
 */
@NullMarked
package org.ecm.core.consultation;

import org.jspecify.annotations.NullMarked;
