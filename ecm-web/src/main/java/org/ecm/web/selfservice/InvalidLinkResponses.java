package org.ecm.web.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ecm.web.layout.JteViewEngine;
import org.ecm.web.layout.SiteContext;

/** Responds 404 to invalid links to files, whose controllers return no views. */
@RequestScoped
class InvalidLinkResponses {

    @Inject
    JteViewEngine templates;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    InvalidLinkResponses() {}

    Response answer() {
        return Response.status(404)
                .entity(templates.render(InvalidLinkPage.VIEW, InvalidLinkPage.unknown(site)))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
