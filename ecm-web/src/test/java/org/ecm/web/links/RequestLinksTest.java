package org.ecm.web.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.protection.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLinksTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String SECRET = "s".repeat(64);
    private static final String PATH = "/consultation/manage/";

    private final InMemoryConsultationRequests requests = new InMemoryConsultationRequests();
    private final InMemoryRevokedLinks revoked = new InMemoryRevokedLinks();
    private final RequestLinks links = new RequestLinks(SECRET, requests, revoked);
    private final RequestId id =
            requests.submit(request(1), inquiry(), List.of()).id();

    private String token(Instant given) {
        return links.pathOf(id, given).substring(PATH.length());
    }

    @Test
    void a_link_is_short_and_stays_whole_in_a_mail() {
        assertThat(links.pathOf(id, NOW)).matches(PATH + "[A-Za-z0-9_-]{76}");
    }

    @Test
    void a_link_opens_its_request_and_no_other() {
        var other = requests.submit(request(2), inquiry(), List.of()).id();

        assertThat(links.open(token(NOW), NOW)).contains(id);
        assertThat(links.open(links.pathOf(other, NOW).substring(PATH.length()), NOW))
                .contains(other);
    }

    @Test
    void a_link_holds_for_less_than_90_days() {
        var token = token(NOW);
        var end = NOW.plus(Duration.ofDays(90));

        assertThat(links.open(token, end.minus(1, ChronoUnit.MICROS))).contains(id);
        assertThat(links.open(token, end)).isEmpty();
        assertThat(links.open(token, end.plus(Duration.ofDays(3_650)))).isEmpty();
    }

    @Test
    void a_link_of_any_moment_says_which_it_was() {
        for (var given :
                List.of(Instant.EPOCH.minus(1, ChronoUnit.MICROS), Instant.EPOCH, NOW.plusNanos(123_456_789))) {
            var key = SigningKey.of(SECRET, "test");
            var link = new RequestLink(id, given);

            assertThat(RequestLink.opened(link.signed(key), key)).contains(link);
        }
    }

    @Test
    void a_link_changed_in_any_letter_opens_nothing() {
        var token = token(NOW);

        for (int i = 0; i < token.length(); i++) {
            for (char letter : LETTERS.replace(token.substring(i, i + 1), "").toCharArray()) {
                var changed = token.substring(0, i) + letter + token.substring(i + 1);
                assertThat(links.open(changed, NOW)).as(changed).isEmpty();
            }
        }
    }

    @Test
    void a_link_cut_or_lengthened_opens_nothing() {
        var token = token(NOW);

        for (int i = 0; i < token.length(); i++) {
            assertThat(links.open(token.substring(0, i), NOW)).isEmpty();
        }
        for (var more : List.of("A", "AAAA", "\n", " ", "=", "/", "%00")) {
            assertThat(links.open(token + more, NOW)).isEmpty();
            assertThat(links.open(more + token, NOW)).isEmpty();
        }
    }

    @Test
    void a_link_is_written_in_one_way_only() {
        for (int i = 0; i < 2_000; i++) {
            var token = token(NOW.plusSeconds(i));
            assertThat(links.open(token.substring(0, 75) + "=", NOW)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AAAA", "\u00e4", "null", "....", "====", "../../desk", "\u0000", "\ud800"})
    void what_is_no_link_opens_nothing(String token) {
        assertThat(links.open(token, NOW)).isEmpty();
        assertThat(links.open(token.repeat(100_000), NOW)).isEmpty();
        assertThat(links.open((token + "A".repeat(76)).substring(0, 76), NOW)).isEmpty();
    }

    @Test
    void what_the_secret_signs_for_another_purpose_opens_nothing() {
        for (var purpose : List.of("org.ecm.web.protection token", "org.ecm.web.links", "")) {
            var token = new RequestLink(id, NOW).signed(SigningKey.of(SECRET, purpose));

            assertThat(links.open(token, NOW)).as(purpose).isEmpty();
        }
    }

    @Test
    void nodes_with_one_secret_know_each_others_links_and_no_one_elses() {
        var token = token(NOW);

        assertThat(new RequestLinks(SECRET, requests, revoked).open(token, NOW)).contains(id);
        assertThat(new RequestLinks("t".repeat(64), requests, revoked).open(token, NOW))
                .isEmpty();
    }

    @Test
    void links_given_until_they_were_revoked_are_dead_and_later_ones_live() {
        var before = token(NOW.minusSeconds(1));
        var at = token(NOW);
        var after = token(NOW.plus(1, ChronoUnit.MICROS));

        links.revoke(id, NOW.plusNanos(999)); // half a thought later, and the same microsecond

        assertThat(links.open(before, NOW)).isEmpty();
        assertThat(links.open(at, NOW)).isEmpty();
        assertThat(links.open(after, NOW.plusSeconds(1))).contains(id);
    }

    @Test
    void a_link_is_useless_once_its_request_is_erased() {
        var token = token(NOW);
        var request = requests.find(id).orElseThrow();

        requests.save(afterEvent(request, RequestEvent.ERASED, NOW), List.of());

        assertThat(links.open(token, NOW)).isEmpty();
        assertThat(links.open(token(NOW.plusSeconds(1)), NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_link_to_no_request_opens_nothing_and_none_of_it_is_revoked() {
        var unknown = request(9).id();

        assertThat(links.open(links.pathOf(unknown, NOW).substring(PATH.length()), NOW))
                .isEmpty();
        assertThatNoException().isThrownBy(() -> links.revoke(unknown, NOW));
        assertThat(revoked.until(unknown)).isEmpty();
    }

    @Test
    void who_revokes_while_others_do_so_tries_again() {
        var beaten = new RevokedLinks() {
            private int calls;

            @Override
            public Optional<Instant> until(RequestId request) {
                return revoked.until(request);
            }

            @Override
            public void revoke(RequestId request, Instant until) {
                if (calls++ < 3) {
                    throw new StaleRevision(request, Revision.NONE);
                }
                revoked.revoke(request, until);
            }
        };

        new RequestLinks(SECRET, requests, beaten).revoke(id, NOW);

        assertThat(revoked.until(id)).contains(NOW);
    }
}
