package org.ecm.web.architecture.offending.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.mvc.security.CsrfProtected;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Offends: the annotation looks right, and guards nothing. */
@Path("x")
@RequestScoped
public class PostsWithAnotherToken {

    @POST
    @CsrfProtected
    Response change() {
        return Response.noContent().build();
    }
}
