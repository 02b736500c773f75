package org.ecm.core.testing;

import org.ecm.core.consultation.Notices;
import org.ecm.core.retention.RetentionRuns;

/**
 * Stores of retention runs and notices that are saved in the same call; their contract runs against it.
 *
 * @param runs stores retention runs
 * @param notices the outbox of the same store
 */
public record RetentionStore(RetentionRuns runs, Notices notices) {}
