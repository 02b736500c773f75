package org.ecm.web.architecture.offending.health;

import org.ecm.web.architecture.offending.layout.UsesProse;

/** Offends: health is asked of the store. */
public record UsesSite(UsesProse site) {}
