package org.ecm.web.desk;

import java.util.List;
import java.util.Optional;
import org.ecm.web.layout.PageLayout;

/**
 * What does not work, and what can be done about it; nothing personal.
 *
 * @param layout what stands around it
 * @param navigation to the other pages
 * @param result what came of the last step
 * @param emails that do not arrive
 * @param calendars that cannot be read
 */
public record ProblemsPage(
        PageLayout layout,
        DeskNavigation navigation,
        CommandResult result,
        List<ProblemEmail> emails,
        List<ProblemCalendar> calendars) {

    /**
     * A letter that does not arrive.
     *
     * @param id of its notice
     * @param reference of the request it tells of; empty if it tells of none
     * @param what it tells, and whom
     * @param why it does not arrive
     * @param state what is done about it, and since when
     * @param givenUp whether it is not tried any more
     */
    public record ProblemEmail(
            String id, Optional<String> reference, String what, String why, String state, boolean givenUp) {}

    /**
     * A calendar that cannot be read.
     *
     * @param name which; never its address
     * @param why not
     * @param since when
     * @param readAt when it last was
     */
    public record ProblemCalendar(String name, String why, Optional<String> since, Optional<String> readAt) {}

    /** Takes copies. */
    public ProblemsPage {
        emails = List.copyOf(emails);
        calendars = List.copyOf(calendars);
    }
}
