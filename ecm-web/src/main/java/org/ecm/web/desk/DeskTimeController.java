package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.calendarexport.CalendarFeeds;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.CsrfProtected;
import org.jspecify.annotations.Nullable;

/**
 * Shows what takes a practitioner's time, blocks some of it, and frees it again.
 *
 * <p>Fields: {@code pass} of an earlier page; {@code practitioner}, by the slug of their page, or absent for the first there
 * is; {@code action}, absent to look, or {@code block} with {@code day}, {@code from} and {@code until}, {@code free} with
 * {@code time}, or {@code renew} for a new address of the private calendar. Answers 403 if the pass no longer holds, 404 if
 * there is no desk, 400 to what was mistyped, 409 if others were faster again and again.
 */
@Path("desk/time")
@Controller
@RequestScoped
public class DeskTimeController {

    @Inject
    DeskAccess access;

    @Inject
    DeskContext desk;

    @Inject
    MeetingTypeDirectory meetingTypes;

    @Inject
    PractitionerTime own;

    @Inject
    CalendarFeeds feeds;

    @Inject
    SiteContext site;

    /** What the page sends. */
    public static class TimeStep {

        @FormParam("pass")
        @Nullable
        String pass;

        @FormParam("practitioner")
        @Nullable
        String practitioner;

        @FormParam("action")
        @Nullable
        String action;

        @FormParam("day")
        @Nullable
        String day;

        @FormParam("from")
        @Nullable
        String from;

        @FormParam("until")
        @Nullable
        String until;

        @FormParam("time")
        @Nullable
        String time;

        BlockedTimeForm typed() {
            return new BlockedTimeForm(DeskCommand.text(day), DeskCommand.text(from), DeskCommand.text(until));
        }
    }

    /**
     * Shows a practitioner's time, after doing what was decided.
     *
     * @param step what the page sent
     * @return the view
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response step(@BeanParam TimeStep step) {
        if (!access.isOpenTo(step.pass)) {
            return desk.closed();
        }
        var practitioners = meetingTypes.practitioners();
        var chosen = practitioners.stream()
                .filter(author -> author.slug().text().equals(step.practitioner))
                .findFirst()
                .or(() -> practitioners.stream().findFirst());
        var result = chosen.filter(author -> step.action != null)
                .map(author -> outcome(author, step))
                .orElse(CommandResult.LOOKED);
        return show(practitioners, chosen, step, result);
    }

    private CommandResult outcome(Author practitioner, TimeStep step) {
        if (!site.canSave()) {
            return CommandResult.unsaved();
        }
        try {
            return switch (DeskCommand.text(step.action)) {
                case "block" -> own.block(practitioner, step.typed());
                case "free" ->
                    BlockedTimeForm.named(DeskCommand.text(step.time))
                            .map(time -> own.unblock(practitioner, time))
                            .orElseThrow(NotFoundException::new);
                case "renew" -> renew(practitioner);
                default -> throw new NotFoundException();
            };
        } catch (StaleRevision e) {
            return CommandResult.problem(409, text("desk.not-done.changed-schedule"));
        }
    }

    private CommandResult renew(Author practitioner) {
        feeds.renew(practitioner.id());
        return CommandResult.done(text("desk.schedule.feed-renewed"));
    }

    private Response show(
            List<Author> practitioners, Optional<Author> practitioner, TimeStep step, CommandResult result) {
        boolean unkept = result.problem().isPresent();
        return desk.show(
                result.status(),
                "desk/schedule.jte",
                new PractitionerTimePage(
                        DeskLayout.of(site, site.texts().text("desk.schedule.title")),
                        desk.navigation(DeskNavigation.NavigationLink.TIME),
                        result,
                        practitioners,
                        practitioner,
                        practitioner
                                .map(author -> own.datesOf(author).zoneName())
                                .orElse(""),
                        practitioner.map(own::meetings).orElse(List.of()),
                        practitioner.map(own::blocked).orElse(List.of()),
                        PractitionerTime.WEEKS,
                        unkept ? step.typed() : BlockedTimeForm.NOTHING,
                        practitioner.map(author -> feeds.addressOf(author.id())).orElse("")));
    }
}
