package org.ecm.web.architecture.offending.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Offends: what changes something is posted. */
@Path("x")
@RequestScoped
public class Patches {

    @PATCH
    Response change() {
        return Response.noContent().build();
    }
}
