package org.ecm.web.vault;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the ledger: nobody can read what belonged to this request any more.
 *
 * @param request which one it was
 * @param at when it was erased, for the first time
 */
public record KeyErasure(UUID request, Instant at) {}
