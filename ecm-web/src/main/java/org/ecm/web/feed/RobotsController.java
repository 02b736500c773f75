package org.ecm.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.ecm.web.layout.SiteContext;

/** What crawlers may read (RFC 9309): everything a visitor can. */
@Path("robots.txt")
@RequestScoped
public class RobotsController {

    @Inject
    SiteContext site;

    /** {@return the rules, and where the sitemap is} */
    @GET
    @Produces("text/plain;charset=UTF-8")
    public String robots() {
        return "User-agent: *\nAllow: /\n\nSitemap: " + site.absolute("/sitemap.xml") + "\n";
    }
}
