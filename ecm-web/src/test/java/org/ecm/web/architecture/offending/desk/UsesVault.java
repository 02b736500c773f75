package org.ecm.web.architecture.offending.desk;

import org.ecm.web.architecture.offending.vault.UsesSite;

/** Offends: the desk asks the core's ports, which open what is locked and record that. */
public record UsesVault(UsesSite vault) {}
