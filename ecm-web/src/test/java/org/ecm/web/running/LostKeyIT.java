package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.fullInquiry;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.reference;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.web.links.TestLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A site that was started without the master key under which people wrote: what they wrote stays locked, and no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
@ResourceLock("LostKeyIT") // so that its tests follow each other
class LostKeyIT {

    private static final int AT_THE_DESK = 1;
    private static final int FREED = 2;
    private static final int OF_THEIR_OWN = 3;
    private static final int MEETING = 4;
    private static final int TAKEN_BACK = 5;

    private final Instant started = Clock.systemUTC().instant();
    private ServerProcess server;
    private String address;

    @BeforeAll
    void start(@TempDir Path data) throws SQLException {
        var seeded = new SeededData(data);
        seeded.keep(this::keep);
        server = seeded.settings(new byte[32]).start("lost-key"); // a key that none of the tests' vaults has
        address = server.awaitReady();
    }

    @AfterAll
    void end() {
        server.close();
    }

    private void keep(ConsultationRequests requests) {
        for (int n : List.of(AT_THE_DESK, FREED, OF_THEIR_OWN, TAKEN_BACK)) {
            requests.submit(received(n).withRequestedSlot(asked()), fullInquiry(), List.of());
        }
        requests.submit(received(MEETING), fullInquiry(), List.of());
    }

    private ConsultationRequest received(int n) {
        var accepted = Stream.of("consent", "coaching-not-therapy")
                .map(disclaimer ->
                        new Acknowledgment(new DisclaimerId(disclaimer), 2, Language.ENGLISH, "0".repeat(64), started))
                .toList();
        return ConsultationRequest.received(
                id(n), reference(n), key(n), Purpose.CONVERSATION, false, accepted, started);
    }

    private static RequestedSlot asked() {
        return new RequestedSlot(
                new MeetingTypeId("long-talk"),
                TimeRange.of(Instant.parse("2099-03-03T18:30:00Z"), Duration.ofHours(1)));
    }

    private OwnPage open(int n) {
        return OwnPage.open(address, TestLinks.pathOf(SeededData.SECRET, id(n), started));
    }

    @Test
    void at_the_desk_everything_else_is_seen_and_it_can_be_erased() {
        var reference = reference(AT_THE_DESK).text();
        var desk = DeskVisit.open(address).look(reference);

        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.first("note")).startsWith("We can't open what they wrote because a key is missing.");
        assertThat(desk.first("request-time")).isNotEmpty();
        assertThat(desk.answer().body())
                .contains("Received (requester)", "consent, version")
                .as("nobody looked at what cannot be seen, and nobody can be told anything")
                .doesNotContain("Read (practitioner)", "value=\"decline\"", "value=\"note\"", "value=\"offer\"");

        desk.decide(reference, "note", Map.of("text", "Called back."));
        assertThat(desk.answer().statusCode()).isEqualTo(409);
        assertThat(desk.told()).contains("can't open what they wrote");

        desk.decide(reference, "erase", Map.of("sure", "yes"));
        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.answer().body())
                .contains("Erased (practitioner)", "Everything personal about this request is erased")
                .doesNotContain("a key is missing");
        assertThat(server.output()).doesNotContain("incident");
    }

    @Test
    void at_the_desk_it_can_be_put_aside_and_taken_back() {
        var reference = reference(FREED).text();
        var desk = DeskVisit.open(address).look(reference);

        assertThat(desk.answer().body()).contains("Mark as spam");
        assertThat(desk.decide(reference, "spam", Map.of()).first("lede")).startsWith("Spam");
        assertThat(desk.decide(reference, "restore", Map.of()).answer().statusCode())
                .isEqualTo(200);
        assertThat(desk.references("open")).contains(reference);
    }

    @Test
    void thanks_are_said_without_the_time() {
        var thanks = RunningSite.exchange(
                address, "GET", "/consultation/received/" + reference(FREED).text(), BodyPublishers.noBody());

        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.body()).contains(reference(FREED).text()).doesNotContain("March 3");
    }

    @Test
    void who_asked_sees_where_it_stands_and_erases_it() {
        var page = open(OF_THEIR_OWN);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().findings()).isEmpty();
        assertThat(page.said()).contains("We've received your request", "We can't show what you wrote right now");
        assertThat(page.body()).doesNotContain("data.json");
        assertThat(page.act("erase").said()).contains("Everything you wrote is deleted");
        assertThat(open(OF_THEIR_OWN).status()).isEqualTo(404);
    }

    @Test
    void who_asked_takes_a_time_and_calls_it_off_again() {
        var day = LocalDate.ofInstant(started, ZoneOffset.UTC).plusDays(10); // far enough off to be canceled
        var page = open(MEETING).at("/times?meeting=first-conversation&from=" + day);
        assertThat(page.status()).isEqualTo(200);

        assertThat(page.take(0).said()).contains("You're booked");
        assertThat(page.page().findings()).isEmpty();
        var reference = reference(MEETING).text();
        assertThat(DeskVisit.open(address).look(reference).answer().body()).contains("No email is sent");
        assertThat(page.act("cancel").said()).contains("Your meeting is canceled");
    }

    @Test
    void who_asked_takes_it_back() {
        assertThat(open(TAKEN_BACK).act("withdraw").said()).contains("You withdrew this request");
    }
}
