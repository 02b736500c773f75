/**
 * Where what a requester wrote is locked: one key for each request, so that erasing a request is to destroy its key.
 *
 * <p>{@link org.ecm.web.vault.Vault} is all that other rooms need.
 */
@NullMarked
package org.ecm.web.vault;

import org.jspecify.annotations.NullMarked;
