package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways from a page of the desk to the others.
 *
 * @param pass that opens the next page
 * @param here which page it is
 * @param waiting how many requests wait
 * @param meetings how many meetings are agreed
 * @param troubles how many things do not work
 * @param mail whether letters are sent
 * @param canSave whether anything can be saved at the moment
 */
public record DeskNavigation(
        String pass, NavigationLink here, int waiting, int meetings, int troubles, boolean mail, boolean canSave) {

    private static final String TROUBLE = "/desk/trouble";

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
        TROUBLE,
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
     * @param shelf of the list; empty for a page without shelves
     * @param here whether it leads to this page
     */
    public record NavigationTarget(String action, DeskMessage label, Optional<String> shelf, boolean here) {}

    /** {@return those that a day asks for; trouble only where there is some} */
    public List<NavigationTarget> daily() {
        var trouble = new NavigationTarget(TROUBLE, problems(), Optional.empty(), here == NavigationLink.TROUBLE);
        return Stream.concat(
                        Stream.of(
                                shelf(Inbox.OPEN, text("desk.nav.waiting", "count", waiting)),
                                shelf(Inbox.MEETINGS, text("desk.nav.meetings", "count", meetings)),
                                new NavigationTarget(
                                        "/desk/time",
                                        text("desk.nav.schedule"),
                                        Optional.empty(),
                                        here == NavigationLink.TIME)),
                        Stream.of(trouble).filter(way -> isTroubled()))
                .toList();
    }

    /** {@return the others} */
    public List<NavigationTarget> others() {
        var quiet = new NavigationTarget(TROUBLE, problems(), Optional.empty(), false);
        return Stream.concat(
                        Stream.of(
                                shelf(Inbox.CLOSED, text("desk.nav.closed")),
                                shelf(Inbox.SPAM, text("desk.nav.spam")),
                                shelf(Inbox.ERASED, text("desk.nav.erased"))),
                        Stream.of(quiet).filter(way -> !isTroubled()))
                .toList();
    }

    private boolean isTroubled() {
        return troubles > 0 || here == NavigationLink.TROUBLE;
    }

    private DeskMessage problems() {
        return text("desk.nav.problems", "count", troubles);
    }

    private NavigationTarget shelf(Inbox shelf, DeskMessage label) {
        return new NavigationTarget(DeskLayout.PATH, label, Optional.of(shelf.key()), here == shelf.place());
    }
}
