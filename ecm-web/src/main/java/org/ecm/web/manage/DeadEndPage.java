package org.ecm.web.manage;

import java.util.Optional;
import org.ecm.web.site.Frame;
import org.ecm.web.site.Site;

/**
 * What is read where a link opens nothing, or nothing any more. Why, it does not say: nobody learns from it whether there
 * ever was a request.
 *
 * @param frame what stands around it
 * @param heading what happened
 * @param text what it means
 * @param lost whether somebody may need help to find back
 */
public record DeadEndPage(Frame frame, String heading, String text, boolean lost) {

    static final String VIEW = "manage/dead-end.jte";

    /** {@return that a link opens nothing} */
    static DeadEndPage unknown(Site site) {
        return of(
                site,
                "This link does not work any more",
                "Links in our mails hold for a while, and for one request. Perhaps a newer mail brought a newer link, or the"
                        + " address was cut off on its way.",
                true);
    }

    /** {@return that everything was just erased} */
    static DeadEndPage erased(Site site) {
        return of(
                site,
                "Everything you wrote is gone",
                "Your name, your addresses and your words are erased for good, and nobody can bring them back. A meeting that"
                        + " was agreed is called off. What stays is that there was a request, when, and which texts were"
                        + " agreed to: nothing that says it was you. Your link works no more.",
                false);
    }

    /** {@return that all links were just revoked} */
    static DeadEndPage revoked(Site site) {
        return of(
                site,
                "No link works any more",
                "Whoever has an older mail of ours finds nothing here now. Your request stays as it is. A later mail of ours"
                        + " brings a new link; if you need one sooner, please ask for it.",
                true);
    }

    private static DeadEndPage of(Site site, String heading, String text, boolean lost) {
        return new DeadEndPage(OwnFrame.of(site, heading), heading, text, lost);
    }

    /** {@return where to write, if the practice names an address} */
    public Optional<String> contactEmail() {
        return frame.site().contactEmail();
    }
}
