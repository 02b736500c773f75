package org.ecm.web.architecture.offending.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ecm.core.reading.Lookup;

/** Offends: what comes of opening something is answered in one place. */
@Path("offending/openings")
@Controller
@RequestScoped
public class FoldsAnOpening {

    private final Lookup<String> opening = new Lookup.NotFound<>();

    /** {@return the view, whatever came of it} */
    @GET
    public String show() {
        return opening.fold(found -> found, slug -> "moved", reason -> "gone", () -> "absent");
    }
}
