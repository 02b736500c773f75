package org.ecm.web.desk;

import java.util.List;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.web.layout.PageLayout;

/**
 * A practitioner's own time: what is agreed, what is blocked, and where a calendar can subscribe to it.
 *
 * @param layout what stands around it
 * @param navigation to the other pages
 * @param result what came of the last step
 * @param practitioners who has hours here
 * @param practitioner whose time it is; empty if nobody has hours
 * @param clock the name of the zone that is theirs
 * @param meetings of the next weeks, by day
 * @param blocked time, by beginning
 * @param weeks how many weeks of meetings are shown
 * @param form what was typed and not kept
 * @param feed the address of the private calendar
 */
public record PractitionerTimePage(
        PageLayout layout,
        DeskNavigation navigation,
        CommandResult result,
        List<Author> practitioners,
        Optional<Author> practitioner,
        String clock,
        List<RequestSection> meetings,
        List<Blocked> blocked,
        int weeks,
        BlockedTimeForm form,
        String feed) {

    /**
     * Time that is blocked.
     *
     * @param name what a button sends that frees it
     * @param label how it is said
     */
    public record Blocked(String name, String label) {}

    /** Takes copies. */
    public PractitionerTimePage {
        practitioners = List.copyOf(practitioners);
        meetings = List.copyOf(meetings);
        blocked = List.copyOf(blocked);
    }
}
