package org.ecm.web.outbox;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.consultation.Notice;

/**
 * A notice that one sender has to itself for a while.
 *
 * @param notice to be sent
 * @param lease whose it is
 * @param attempts how often it was tried in vain
 * @param triedSince when it was tried first; empty if it never was
 */
record LeasedNotice(Notice notice, String lease, int attempts, Optional<Instant> triedSince) {}
