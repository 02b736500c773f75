package org.ecm.web.architecture.offending.http;

import org.ecm.web.architecture.offending.site.UsesProse;

/** Offends: how a request is framed depends on no page. */
public record UsesSite(UsesProse site) {}
