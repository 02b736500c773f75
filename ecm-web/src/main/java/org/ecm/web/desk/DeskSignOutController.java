package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ecm.web.protection.CsrfProtected;
import org.jspecify.annotations.Nullable;

/**
 * Signs a practitioner out: from then on, no page of that session opens anything. Sessions on other devices go on.
 *
 * <p>Form field: {@code pass}, of an earlier page. Responds with the page that asks for the desk's token, whether or not the pass
 * was valid; 404 if there is no desk.
 */
@Path("desk/sign-out")
@Controller
@RequestScoped
public class DeskSignOutController {

    @Inject
    DeskAccess access;

    @Inject
    DeskContext desk;

    /**
     * Ends the session that a pass belongs to.
     *
     * @param pass of an earlier page
     * @return the view that asks for the token
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response signOut(@FormParam("pass") @Nullable String pass) {
        access.end(pass);
        return desk.signedOut();
    }
}
