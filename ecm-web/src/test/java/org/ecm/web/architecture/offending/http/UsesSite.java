package org.ecm.web.architecture.offending.http;

import org.ecm.web.architecture.offending.layout.UsesProse;

/** Offends: how a request is framed depends on no page. */
public record UsesSite(UsesProse site) {}
