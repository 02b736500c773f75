package org.ecm.web.architecture.offending.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Offends: any other site could send this. */
@Path("x")
@RequestScoped
public class PostsUnprotected {

    @POST
    Response change() {
        return Response.noContent().build();
    }
}
