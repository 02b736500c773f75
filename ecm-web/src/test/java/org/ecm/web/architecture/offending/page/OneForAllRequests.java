package org.ecm.web.architecture.offending.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Offends: what one visitor asks another could be answered. */
@Path("all")
@ApplicationScoped
@Controller
public class OneForAllRequests {

    @GET
    String answer() {
        return "page/page.jte";
    }
}
