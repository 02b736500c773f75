package org.ecm.core.testing;

import org.ecm.core.consultation.Notices;
import org.ecm.core.retention.RetentionRuns;

/**
 * Runs with the outbox that is filled in the same call: what their contract is run against.
 *
 * @param runs where runs are kept
 * @param notices the outbox of that very store
 */
public record RetentionStore(RetentionRuns runs, Notices notices) {}
