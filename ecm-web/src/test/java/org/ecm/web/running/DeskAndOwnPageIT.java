package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Both sides at once: the practitioner at the desk, and whoever asked at the page of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class DeskAndOwnPageIT {

    private static final Pattern REFERENCE = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

    private final ManagedSite site = ManagedSite.get();

    private OwnPage open(int n) {
        return OwnPage.open(site.address(), site.link(n));
    }

    private DeskVisit desk(String reference) {
        return DeskVisit.open(site.address()).look(reference);
    }

    private static String reference(OwnPage page) {
        return REFERENCE
                .matcher(page.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    @Test
    void a_meeting_that_they_moved_is_not_called_off_by_who_saw_it_where_it_was() {
        var page = open(38).at("/times?meeting=first-conversation&from=2026-01-01");
        page.take(page.starts().get(page.starts().size() - 1));
        assertThat(page.status()).as(page.said()).isEqualTo(200);
        var reference = reference(open(38).at("/data.json"));
        var desk = desk(reference);
        assertThat(desk.first("lede")).isEqualTo("Meeting booked");
        var other = open(38).at("/times");
        other.take(other.starts().get(other.starts().size() - 1));
        assertThat(other.status()).as(other.said()).isEqualTo(200);

        desk.decide(reference, "cancel", Map.of("sure", "yes"));

        assertThat(desk.answer().statusCode()).isEqualTo(409);
        assertThat(desk.first("lede")).isEqualTo("Meeting booked");
    }

    @Test
    void links_that_fell_into_wrong_hands_are_made_useless() {
        var reference = reference(open(39).at("/data.json"));
        var desk = desk(reference);

        desk.decide(reference, "revoke", Map.of());

        assertThat(desk.told()).contains("no longer work");
        assertThat(open(39).status()).isEqualTo(404);
        assertThat(desk.said("Name")).isNotEmpty();
    }
}
