package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.web.http.PageNumber;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.CsrfProtected;
import org.ecm.web.protection.RateLimit;
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
    DeskContext desk;

    @Inject
    ConsultationRequests requests;

    @Inject
    RequestList lines;

    @Inject
    SiteContext site;

    /** {@return the view that asks for the token} */
    @GET
    public Response askForPassword() {
        access.requireDesk();
        return desk.signIn(Response.ok(), Optional.empty());
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
            @FormParam("page") @Nullable PageNumber page) {
        access.requireDesk();
        if (token == null) {
            return access.isOpenTo(pass) ? list(shelf, page) : desk.closed();
        }
        var wait = access.tooMany();
        if (wait.isPresent()) {
            return desk.signIn(RateLimit.refusal(wait.get()), Optional.of(text("desk.sign-in.too-many")));
        }
        return access.signIn(token)
                .map(fresh -> list(shelf, page))
                .orElseGet(() -> desk.signIn(
                        Response.status(Response.Status.FORBIDDEN), Optional.of(text("desk.sign-in.wrong"))));
    }

    private Response list(@Nullable String wanted, @Nullable PageNumber number) {
        var inbox = Inbox.of(wanted);
        var navigation = desk.navigation(inbox.place());
        int total = switch (inbox) {
            case OPEN -> navigation.waiting();
            case MEETINGS -> navigation.meetings();
            case CLOSED, SPAM, ERASED -> requests.count(inbox.states());
        };
        var page = ListPage.of(number, total);
        var content = lines.on(inbox, page);
        return desk.show(
                200,
                "desk/request-list.jte",
                new RequestListPage(
                        DeskLayout.of(site, inbox.label().in(site.texts())),
                        navigation,
                        inbox,
                        content.next(),
                        content.sections(),
                        total,
                        page));
    }
}
