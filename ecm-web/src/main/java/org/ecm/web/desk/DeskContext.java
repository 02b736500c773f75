package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.web.layout.SiteContext;

/** What every page of the desk has: the ways from it, and an answer that nobody keeps. */
@RequestScoped
class DeskContext {

    private static final DeskMessage CLOSED = text("desk.sign-in.again", "minutes", DeskAccess.TIMEOUT.toMinutes());

    private static final DeskMessage SIGNED_OUT = text("desk.sign-in.signed-out");

    @Inject
    DeskAccess access;

    @Inject
    ConsultationRequests requests;

    @Inject
    DeskProblems problems;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    DeskContext() {}

    /** {@return the ways from a page, with a pass that opens the next one} */
    DeskNavigation navigation(DeskNavigation.NavigationLink current) {
        return new DeskNavigation(
                access.pass(),
                current,
                requests.count(Inbox.OPEN.states()),
                requests.count(Inbox.MEETINGS.states()),
                problems.count(),
                site.sendsMail(),
                site.canSave());
    }

    /** {@return the answer with a page} */
    Response show(int status, String view, Object page) {
        models.put("page", page);
        var answer = Response.status(status).entity(view).header("Cache-Control", "no-store");
        return (status == 503 ? answer.header("Retry-After", "60") : answer).build();
    }

    /** {@return the view that asks for the token} */
    Response signIn(Response.ResponseBuilder answer, Optional<DeskMessage> problem) {
        return signIn(
                answer,
                new SignInPage(
                        DeskLayout.of(site, site.texts().text("desk.sign-in.title")), problem, Optional.empty()));
    }

    /** {@return the page that follows a sign-out} */
    Response signedOut() {
        return signIn(
                Response.ok(),
                new SignInPage(
                        DeskLayout.of(site, site.texts().text("desk.sign-in.title")),
                        Optional.empty(),
                        Optional.of(SIGNED_OUT)));
    }

    private Response signIn(Response.ResponseBuilder answer, SignInPage page) {
        models.put("page", page);
        return answer.entity("desk/sign-in.jte")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** {@return the answer to a page that was left open for too long} */
    Response closed() {
        return signIn(Response.status(Response.Status.FORBIDDEN), Optional.of(CLOSED));
    }
}
