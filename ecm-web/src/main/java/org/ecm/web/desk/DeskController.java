package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.web.protection.CsrfProtected;
import org.ecm.web.protection.RateLimit;
import org.ecm.web.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * Opens the desk, and lists the requests.
 *
 * <p>Fields: {@code token} to open it, or the {@code pass} of an earlier page; {@code shelf}, which requests are listed;
 * {@code page} of that list, from 1. Answers 403 to a wrong token or a pass that no longer holds, 404 if there is no
 * desk, 429 to too many tries.
 */
@Path("desk/requests")
@Controller
@RequestScoped
public class DeskController {

    @Inject
    DeskAccess access;

    @Inject
    ConsultationRequests requests;

    @Inject
    Site site;

    @Inject
    Models models;

    /** {@return the view that asks for the token} */
    @GET
    public Response ask() {
        access.requireDesk();
        return signIn(Response.ok(), Optional.empty());
    }

    /**
     * Opens the desk or another list.
     *
     * @param token of the desk
     * @param pass of an earlier page
     * @param shelf which requests
     * @param page of the list, from 1
     * @return the view of the list, or the one that asks for the token
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response open(
            @FormParam("token") @Nullable String token,
            @FormParam("pass") @Nullable String pass,
            @FormParam("shelf") @Nullable String shelf,
            @FormParam("page") @Nullable String page) {
        access.requireDesk();
        if (token == null) {
            return access.isOpenTo(pass) ? list(access.pass(), shelf, page) : closed();
        }
        var wait = access.tooMany();
        if (wait.isPresent()) {
            return signIn(RateLimit.refusal(wait.get()), Optional.of("Too many tries. Please wait a minute."));
        }
        return access.signIn(token)
                .map(fresh -> list(fresh, shelf, page))
                .orElseGet(() -> signIn(
                        Response.status(Response.Status.FORBIDDEN),
                        Optional.of("This is not the token of this desk.")));
    }

    /** {@return the answer to a page that was left open for too long} */
    private Response closed() {
        return signIn(
                Response.status(Response.Status.FORBIDDEN),
                Optional.of("The desk was closed after half an hour of rest. Please open it again."));
    }

    private Response signIn(Response.ResponseBuilder answer, Optional<String> trouble) {
        models.put("page", new SignInPage(DeskFrame.of(site, "The desk"), trouble));
        return answer.entity("desk/sign-in.jte")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response list(String pass, @Nullable String wanted, @Nullable String number) {
        var shelf = Shelf.of(wanted);
        int total = requests.count(shelf.states());
        var stretch = Stretch.of(number, total);
        models.put(
                "page",
                new RequestListPage(
                        DeskFrame.of(site, "Requests"),
                        pass,
                        shelf,
                        requests.in(shelf.states(), stretch.skip(), Stretch.MOST),
                        total,
                        stretch,
                        site.dates()));
        return Response.ok("desk/list.jte").header("Cache-Control", "no-store").build();
    }
}
