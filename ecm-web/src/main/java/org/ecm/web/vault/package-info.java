/**
 * Encrypts what requesters write, with one key for each request, so that destroying the key erases the request.
 *
 * <p>Other packages call only {@link org.ecm.web.vault.Vault}.
 */
@NullMarked
package org.ecm.web.vault;

import org.jspecify.annotations.NullMarked;
