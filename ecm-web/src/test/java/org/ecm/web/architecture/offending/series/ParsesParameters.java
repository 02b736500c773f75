package org.ecm.web.architecture.offending.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Offends: a controller gets its parameters converted. */
@Path("offending/numbers")
@Controller
@RequestScoped
public class ParsesParameters {

    /** {@return the view of that number} */
    @GET
    public String show(@QueryParam("number") String number) {
        return "series/" + Integer.parseInt(number);
    }
}
