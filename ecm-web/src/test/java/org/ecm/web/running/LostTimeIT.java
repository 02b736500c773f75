package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.reference;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody reads whose time somebody else was given, or who had no answer before it; and what they do then. */
class LostTimeIT {

    private final ManagedSite site = ManagedSite.get();

    @Test
    void who_lost_a_time_to_somebody_else_chooses_another() {
        var waiting = site.open(ManagedSite.OTHER_RIVAL);
        assertThat(waiting.said())
                .contains("It's booked once we confirm it")
                .doesNotContain("Someone else got that time");
        assertThat(waiting.at("/times").said())
                .contains("nothing for you to pick right now")
                .doesNotContain("No times are open");

        var chosen = reference(ManagedSite.RIVAL).text();
        var desk = DeskVisit.open(site.address()).look(chosen).decide(chosen, "accept", Map.of());
        assertThat(desk.answer().statusCode()).as(desk.told()).isEqualTo(200);

        var lost = site.open(ManagedSite.OTHER_RIVAL);
        assertThat(lost.said())
                .contains("Someone else got that time before we could confirm it", "Other times are open for you")
                .doesNotContain("booked once we confirm it");
        assertThat(lost.page().findings()).isEmpty();
        lost.at("/times");
        assertThat(lost.said()).contains("60 minutes with Ada Tester");
        assertThat(lost.page().findings()).isEmpty();
        assertThat(lost.take(lost.starts().size() - 1).said()).contains("You're booked");
    }

    @Test
    void whose_time_is_over_reads_so_and_so_does_the_desk() {
        var forgotten = site.open(ManagedSite.FORGOTTEN);
        assertThat(forgotten.said())
                .contains("That time passed before we got back to you", "Other times are open for you")
                .doesNotContain("booked once we confirm it");
        assertThat(forgotten.at("/times").starts()).isNotEmpty();

        var desk = DeskVisit.open(site.address())
                .look(reference(ManagedSite.FORGOTTEN).text());
        assertThat(desk.page().findings()).isEmpty();
        var body = desk.answer().body();
        assertThat(body).contains("That time has passed").doesNotContain("Confirm this time", "no longer free");
        assertThat(body.indexOf("Offer other times</button>"))
                .as("it is the first thing to do, and stands once")
                .isEqualTo(body.lastIndexOf("Offer other times</button>"))
                .isBetween(1, body.indexOf("Book another time"));
    }
}
