package org.ecm.web.architecture.offending.links;

import org.ecm.web.architecture.offending.vault.UsesSite;

/** Offends: a link opens a request's page, and no letter. */
public record UsesVault(UsesSite vault) {}
