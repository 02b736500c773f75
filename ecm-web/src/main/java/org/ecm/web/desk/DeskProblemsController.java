package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.CsrfProtected;
import org.jspecify.annotations.Nullable;

/**
 * Shows what does not work, and has letters sent again.
 *
 * <p>Fields: {@code pass} of an earlier page; {@code again}, the notice of a letter that was given up. Answers 403 if the
 * pass no longer holds, 404 if there is no desk, 409 if the letter was not given up, or no longer, 503 if nothing can be saved.
 */
@Path("desk/trouble")
@Controller
@RequestScoped
public class DeskProblemsController {

    @Inject
    DeskAccess access;

    @Inject
    DeskContext desk;

    @Inject
    DeskProblems problems;

    @Inject
    SiteContext site;

    /**
     * Shows what does not work, after having a letter sent again.
     *
     * @param pass of an earlier page
     * @param again which letter; absent to look only
     * @return the view
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response step(@FormParam("pass") @Nullable String pass, @FormParam("again") @Nullable String again) {
        if (!access.isOpenTo(pass)) {
            return desk.closed();
        }
        var result = again == null ? CommandResult.LOOKED : sendAgain(again);
        return desk.show(
                result.status(),
                "desk/problems.jte",
                new ProblemsPage(
                        DeskLayout.of(site, site.texts().text("desk.problems.title")),
                        desk.navigation(DeskNavigation.NavigationLink.PROBLEMS),
                        result,
                        problems.letters(),
                        problems.calendars()));
    }

    private CommandResult sendAgain(String notice) {
        if (!site.canSave()) {
            return CommandResult.unsaved();
        }
        return problems.sendAgain(notice)
                ? CommandResult.done(text("desk.problems.resent"))
                : CommandResult.problem(409, text("desk.problems.not-given-up"));
    }
}
