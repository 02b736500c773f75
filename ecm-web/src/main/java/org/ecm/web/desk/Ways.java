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
public record Ways(String pass, Place here, int waiting, int meetings, int troubles, boolean mail, boolean canSave) {

    private static final String TROUBLE = "/desk/trouble";

    /** A page of the desk. */
    public enum Place {
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
    public record Way(String action, DeskMessage label, Optional<String> shelf, boolean here) {}

    /** {@return those that a day asks for; trouble only where there is some} */
    public List<Way> daily() {
        var trouble = new Way(TROUBLE, problems(), Optional.empty(), here == Place.TROUBLE);
        return Stream.concat(
                        Stream.of(
                                shelf(Shelf.OPEN, text("desk.nav.waiting", "count", waiting)),
                                shelf(Shelf.MEETINGS, text("desk.nav.meetings", "count", meetings)),
                                new Way("/desk/time", text("desk.nav.schedule"), Optional.empty(), here == Place.TIME)),
                        Stream.of(trouble).filter(way -> isTroubled()))
                .toList();
    }

    /** {@return the others} */
    public List<Way> others() {
        var quiet = new Way(TROUBLE, problems(), Optional.empty(), false);
        return Stream.concat(
                        Stream.of(
                                shelf(Shelf.CLOSED, text("desk.nav.closed")),
                                shelf(Shelf.SPAM, text("desk.nav.spam")),
                                shelf(Shelf.ERASED, text("desk.nav.erased"))),
                        Stream.of(quiet).filter(way -> !isTroubled()))
                .toList();
    }

    private boolean isTroubled() {
        return troubles > 0 || here == Place.TROUBLE;
    }

    private DeskMessage problems() {
        return text("desk.nav.problems", "count", troubles);
    }

    private Way shelf(Shelf shelf, DeskMessage label) {
        return new Way(DeskFrame.PATH, label, Optional.of(shelf.key()), here == shelf.place());
    }
}
