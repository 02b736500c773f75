package org.ecm.web.architecture.offending.text;

import org.ecm.web.architecture.offending.layout.UsesProse;

/** Offends: texts are below all rooms that show them. */
public record UsesSite(UsesProse site) {}
