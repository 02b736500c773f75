package org.ecm.web.architecture.offending.database;

import org.ecm.web.architecture.offending.layout.UsesProse;

/** Offends: a store knows of no page, and now there is a cycle. */
public record UsesSite(UsesProse site) {}
