package org.ecm.web.disclaimer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Slug;
import org.ecm.web.layout.DisplayText;
import org.ecm.web.layout.SiteContext;

/** Shows every wording of a disclaimer that was ever current, the newest first. Answers 404 if there was none. */
@Path("disclaimers/{id}")
@Controller
@RequestScoped
public class DisclaimerController {

    @Inject
    Disclaimers disclaimers;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /**
     * Shows a disclaimer.
     *
     * @param id which
     * @return the view
     */
    @GET
    public String read(@PathParam("id") Slug id) {
        var disclaimer = disclaimers
                .find(new DisclaimerId(id.text()))
                .filter(each -> each.wordingAt(site.now()).isPresent())
                .orElseThrow(NotFoundException::new);
        var heading = DisplayText.of(disclaimer.id());
        models.put(
                "page",
                new DisclaimerPage(
                        site.frame("/disclaimers/" + disclaimer.id(), Optional.of(heading)),
                        heading,
                        versions(disclaimer),
                        site.dates()));
        return "disclaimer/disclaimer.jte";
    }

    private List<DisclaimerPage.Version> versions(Disclaimer disclaimer) {
        var past = disclaimer.wordings().stream()
                .filter(wording -> !wording.effectiveFrom().isAfter(site.now()))
                .toList();
        var versions = new ArrayList<DisclaimerPage.Version>();
        for (int i = 0; i < past.size(); i++) {
            var until = i + 1 < past.size() ? Optional.of(past.get(i + 1).effectiveFrom()) : Optional.<Instant>empty();
            versions.add(new DisclaimerPage.Version(past.get(i), until));
        }
        Collections.reverse(versions);
        return versions;
    }
}
