package org.ecm.web.architecture.offending.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Offends: what changes something is posted. */
@Path("x")
@RequestScoped
public class Puts {

    @PUT
    Response change() {
        return Response.noContent().build();
    }
}
