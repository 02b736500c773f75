package org.ecm.web.architecture.offending.vault;

import org.ecm.web.architecture.offending.layout.UsesProse;

/** Offends: a vault does not know what is shown. */
public record UsesSite(UsesProse site) {}
