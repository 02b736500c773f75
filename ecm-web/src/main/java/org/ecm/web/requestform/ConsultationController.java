package org.ecm.web.requestform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.ecm.core.reading.AuthorView;
import org.ecm.core.reading.Lookup;
import org.ecm.core.reading.Reading;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.CsrfProtected;
import org.ecm.web.protection.ProtectionFields;
import org.ecm.web.timepicker.TimeZones;
import org.jspecify.annotations.Nullable;

/**
 * Shows and processes the form that asks for a first conversation.
 *
 * <p>Fields: {@code meeting}, {@code start} (an instant or {@code none}), {@code from} (the first day listed), {@code listed}
 * (the time zone of the listed times), {@code show} (other times), {@code name}, {@code email}, {@code reply} (email, phone,
 * text), {@code phone}, {@code voicemail}, {@code zone}, {@code times}, {@code day1} to {@code day3} with {@code part1} to
 * {@code part3}, {@code message}, {@code whereabouts}, {@code adult}, {@code accept} and {@code read} (wordings, repeated).
 */
@Path("consultation")
@Controller
@RequestScoped
public class ConsultationController {

    private static final VisitorForm FORM = new ConsultationForm();

    @Inject
    FormHandler formHandler;

    @Inject
    Reading reading;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /**
     * Shows the empty form.
     *
     * @param zone the time zone in which times are shown; null for the practice's
     * @param meeting the ID of the meeting type whose times are shown; null for the first one
     * @return the page with the form
     */
    @GET
    public Response open(@QueryParam("zone") @Nullable String zone, @QueryParam("meeting") @Nullable String meeting) {
        var typed = new HashMap<String, List<String>>();
        Optional.ofNullable(zone).ifPresent(value -> typed.put("zone", List.of(value)));
        Optional.ofNullable(meeting).ifPresent(value -> typed.put("meeting", List.of(value)));
        return FormHandler.noStore(Response.ok(render(formHandler.open(FORM, new FormValues(typed))))
                .build());
    }

    /**
     * Processes a submitted form.
     *
     * @param sent all its fields
     * @param protection the fields that protect it
     * @param wanted the times that the page's script asks for, as in {@code show}; with it, nothing is ever submitted
     * @return 303 to the confirmation page, or the form again, as {@link FormHandler#submit} describes
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response send(
            MultivaluedMap<String, String> sent,
            @BeanParam ProtectionFields protection,
            @HeaderParam("Ecm-Show") @Nullable String wanted) {
        Optional.ofNullable(wanted).ifPresent(times -> sent.putSingle(FormHandler.SHOW, times));
        return formHandler.submit(FORM, sent, protection, this::render);
    }

    private String render(FormView form) {
        var practitioner = form.options()
                .practitioner()
                .or(() -> site.settings().practitioner())
                .map(slug -> reading.openAuthor(slug, site.now()))
                .flatMap(Lookup::found)
                .map(AuthorView::signature);
        var heading = practitioner
                .map(signature -> site.texts()
                        .text(
                                "form.title.with",
                                "practitioner",
                                signature.author().name().text()))
                .orElseGet(() -> site.texts().text("form.title.plain"));
        var layout = site.frame("/consultation", Optional.of(heading))
                .withDescription(
                        site.settings().consultation().offer().stream().findFirst(),
                        form.terms().toShow());
        models.put(
                "page",
                new ConsultationPage(
                        form.alert().isEmpty()
                                ? layout
                                : layout.titled(site.texts().text("form.title.unsent", "title", heading))
                                        .unlisted(),
                        heading,
                        form,
                        TimeZones.in(site.texts()),
                        site.sendsMail(),
                        List.of(site.script(FormHandler.RECEIVED), site.script("consultation.js"))));
        return "requestform/form.jte";
    }
}
