package org.ecm.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.ecm.web.layout.SiteContext;

/** Serves {@code robots.txt} (RFC 9309), which allows crawlers everything that visitors can read. */
@Path("robots.txt")
@RequestScoped
public class RobotsController {

    @Inject
    SiteContext site;

    /** {@return the rules, with the address of the sitemap} */
    @GET
    @Produces("text/plain;charset=UTF-8")
    public String robots() {
        return "User-agent: *\nAllow: /\n\nSitemap: " + site.absolute("/sitemap.xml") + "\n";
    }
}
