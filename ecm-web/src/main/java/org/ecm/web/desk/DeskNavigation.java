package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways from a page of the desk to the others.
 *
 * @param pass that opens the next page
 * @param current which page it is
 * @param waiting how many requests wait
 * @param meetings how many meetings are agreed
 * @param problems how many things do not work
 * @param mail whether letters are sent
 * @param canSave whether anything can be saved at the moment
 */
public record DeskNavigation(
        String pass, NavigationLink current, int waiting, int meetings, int problems, boolean mail, boolean canSave) {

    private static final String PROBLEMS_PATH = "/desk/trouble";

    /** A page of the desk. */
    public enum NavigationLink {
        /** The request that is looked at, to which no way leads from here. */
        REQUEST,
        /** Requests that wait. */
        WAITING,
        /** Meetings that are agreed. */
        MEETINGS,
        /** The practitioner's own time. */
        TIME,
        /** What does not work. */
        PROBLEMS,
        /** What is over. */
        OVER,
        /** What is none. */
        SPAM,
        /** What is erased. */
        ERASED
    }

    /**
     * One way.
     *
     * @param action where it leads
     * @param label what is there
     * @param inbox of the list; empty for a page without shelves
     * @param here whether it leads to this page
     */
    public record NavigationTarget(String action, DeskMessage label, Optional<String> inbox, boolean here) {}

    /** {@return those that a day asks for; trouble only where there is some} */
    public List<NavigationTarget> mainLinks() {
        var problems = new NavigationTarget(
                PROBLEMS_PATH, problemsLabel(), Optional.empty(), current == NavigationLink.PROBLEMS);
        return Stream.concat(
                        Stream.of(
                                link(Inbox.OPEN, text("desk.nav.waiting", "count", waiting)),
                                link(Inbox.MEETINGS, text("desk.nav.meetings", "count", meetings)),
                                new NavigationTarget(
                                        "/desk/time",
                                        text("desk.nav.schedule"),
                                        Optional.empty(),
                                        current == NavigationLink.TIME)),
                        Stream.of(problems).filter(link -> hasProblems()))
                .toList();
    }

    /** {@return the others} */
    public List<NavigationTarget> otherLinks() {
        var problems = new NavigationTarget(PROBLEMS_PATH, problemsLabel(), Optional.empty(), false);
        return Stream.concat(
                        Stream.of(
                                link(Inbox.CLOSED, text("desk.nav.closed")),
                                link(Inbox.SPAM, text("desk.nav.spam")),
                                link(Inbox.ERASED, text("desk.nav.erased"))),
                        Stream.of(problems).filter(link -> !hasProblems()))
                .toList();
    }

    private boolean hasProblems() {
        return problems > 0 || current == NavigationLink.PROBLEMS;
    }

    private DeskMessage problemsLabel() {
        return text("desk.nav.problems", "count", problems);
    }

    private NavigationTarget link(Inbox inbox, DeskMessage label) {
        return new NavigationTarget(DeskLayout.PATH, label, Optional.of(inbox.key()), current == inbox.place());
    }
}
