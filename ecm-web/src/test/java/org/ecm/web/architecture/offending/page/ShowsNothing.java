package org.ecm.web.architecture.offending.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Offends: a view that is no controller's is answered 204. */
@Path("nothing")
@RequestScoped
public class ShowsNothing {

    @GET
    String answer() {
        return "page/page.jte";
    }
}
