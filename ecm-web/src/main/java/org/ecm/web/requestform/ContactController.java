package org.ecm.web.requestform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.reading.PageView;
import org.ecm.core.reading.Reading;
import org.ecm.core.shared.Slug;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.markdown.Markdown;
import org.ecm.web.protection.CsrfProtected;
import org.ecm.web.protection.ProtectionFields;

/**
 * Shows the contact page, with the text of the practice's own {@code contact} page if it has one, and processes its form for
 * a short message.
 *
 * <p>Fields: {@code name}, {@code email}, {@code message}, {@code accept} and {@code read} (wordings, repeated).
 */
@Path("contact")
@Controller
@RequestScoped
public class ContactController {

    private static final VisitorForm FORM = new ContactForm();
    private static final Slug CONTACT = new Slug("contact");

    @Inject
    FormHandler formHandler;

    @Inject
    Reading reading;

    @Inject
    Markdown markdown;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /** {@return the page with the empty form} */
    @GET
    public Response open() {
        return FormHandler.noStore(
                Response.ok(render(formHandler.open(FORM, FormValues.NOTHING))).build());
    }

    /**
     * Processes a submitted form.
     *
     * @param sent all its fields
     * @param protection the fields that protect it
     * @return 303 to the confirmation page, or the form again, as {@link FormHandler#submit} describes
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response send(MultivaluedMap<String, String> sent, @BeanParam ProtectionFields protection) {
        return formHandler.submit(FORM, sent, protection, this::render);
    }

    private String render(FormView form) {
        var own = reading.openPage(CONTACT, site.now()).found();
        var heading = own.map(view -> view.page().title().text())
                .orElseGet(() -> site.texts().text("form.title.contact"));
        List<DisclaimerText> disclaimers =
                own.map(PageView::disclaimers).orElse(form.terms().toShow());
        var layout = site.frame("/contact", Optional.of(heading))
                .withDescription(own.flatMap(view -> view.page().description()), disclaimers);
        models.put(
                "page",
                new ContactPage(
                        form.alert().isEmpty()
                                ? layout
                                : layout.titled(site.texts().text("form.title.unsent", "title", heading))
                                        .unlisted(),
                        heading,
                        own.map(view -> markdown.render(view.page().body(), site.texts())),
                        disclaimers,
                        form,
                        site.script(FormHandler.RECEIVED)));
        return "requestform/contact.jte";
    }
}
