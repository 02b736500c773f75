package org.ecm.web.vault;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the ledger: the key of this request was destroyed, so its data can't be decrypted anymore.
 *
 * @param request the erased request
 * @param at when it was first erased
 */
public record KeyErasure(UUID request, Instant at) {}
