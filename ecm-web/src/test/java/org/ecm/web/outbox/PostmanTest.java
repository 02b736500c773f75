package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.uuid;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.enquiry;
import static org.ecm.core.testing.RequestExamples.happening;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.Kind;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.configuration.LogLines;
import org.ecm.web.mail.Delivery;
import org.ecm.web.mail.Delivery.Delivered;
import org.ecm.web.mail.Delivery.Later;
import org.ecm.web.mail.Delivery.Never;
import org.ecm.web.mail.Letter;
import org.ecm.web.mail.MailTransport;
import org.ecm.web.outbox.Written.Nobody;
import org.ecm.web.outbox.Written.Nothing;
import org.ecm.web.outbox.Written.Told;
import org.ecm.web.store.Ports;
import org.ecm.web.store.TestDatabase.Product;
import org.ecm.web.store.TestDatabases;
import org.ecm.web.store.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a notice that is due, by what its letter meets with. */
class PostmanTest {

    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    final TestDatabases databases = new TestDatabases(Product.HSQLDB);

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.HSQLDB);

    private final TickingClock clock = TickingClock.at(NOW);
    private final List<String> delivered = new ArrayList<>();
    private ConsultationRequests requests;
    private Ports ports;
    private Outbox outbox;
    private LettersInTrouble trouble;

    @BeforeEach
    void open() {
        var database = databases.fresh();
        ports = new Ports(database, clock);
        requests = ports.requests(TestVaults.of(keys.fresh(), 1));
        outbox = database.port(
                Outbox.class, entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
        trouble = database.port(
                LettersInTrouble.class,
                entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
    }

    @Test
    void all_that_is_due_is_sent_once_each_under_its_own_id() {
        waiting(1, Kind.RECEIVED);
        waiting(2, Kind.NEW_REQUEST);

        round(letter -> new Delivered());
        round(letter -> new Delivered());

        assertThat(delivered).containsExactly(uuid(1).toString(), uuid(2).toString());
        assertThat(ports.notices().waiting(9)).isEmpty();
    }

    @Test
    void what_is_not_taken_is_tried_again_with_growing_pauses_and_given_up_after_three_days() {
        waiting(1, Kind.RECEIVED);
        round(letter -> new Later("mail.unreachable"));
        assertThat(delivered).hasSize(1);
        round(letter -> new Later("mail.unreachable"));
        assertThat(delivered).as("not before the pause is over").hasSize(1);

        int minutes = 0;
        while (trouble.givenUp() == 0 && minutes < 10_000) {
            minutes++;
            clock.tick(Duration.ofMinutes(1));
            round(letter -> new Later("mail.unreachable"));
        }

        assertThat(Duration.ofMinutes(minutes)).isBetween(Duration.ofDays(3), Duration.ofHours(77));
        assertThat(delivered).hasSizeBetween(20, 30);
        assertThat(trouble.latest(9))
                .extracting(Trouble::reason, Trouble::givenUp)
                .containsExactly(tuple("mail.unreachable", true));
        assertThat(ports.notices().waiting(9)).isEmpty();
    }

    @Test
    void what_has_waited_for_long_is_tried_all_the_same_and_for_three_days_from_then() {
        waiting(1, Kind.RECEIVED);
        clock.tick(Duration.ofDays(30));

        round(letter -> new Later("mail.busy"));
        assertThat(trouble.givenUp()).isZero();
        clock.tick(Duration.ofMinutes(2));
        round(letter -> new Delivered());

        assertThat(delivered).hasSize(2);
        assertThat(trouble.latest(9)).isEmpty();
    }

    @Test
    void what_will_never_be_taken_is_given_up_at_once_and_sent_again_when_somebody_says_so() {
        var notice = waiting(1, Kind.RECEIVED);
        round(letter -> new Never("mail.recipient-refused"));
        assertThat(trouble.latest(9)).extracting(Trouble::reason).containsExactly("mail.recipient-refused");
        clock.tick(DAY);
        round(letter -> new Delivered());
        assertThat(delivered).hasSize(1);

        trouble.sendAgain(notice.id(), clock.instant());
        round(letter -> new Delivered());

        assertThat(delivered).hasSize(2);
        assertThat(trouble.latest(9)).isEmpty();
    }

    @Test
    void what_has_nothing_to_tell_is_dropped_and_what_has_nobody_to_tell_is_given_up() {
        waiting(1, Kind.REMINDER);
        waiting(2, Kind.NEW_REQUEST);

        round(
                notice -> notice.kind() == Kind.REMINDER ? new Nothing() : new Nobody("mail.no-recipient"),
                letter -> new Delivered());

        assertThat(delivered).isEmpty();
        assertThat(ports.notices().waiting(9)).isEmpty();
        assertThat(trouble.latest(9)).extracting(Trouble::reason).containsExactly("mail.no-recipient");
    }

    @Test
    void what_cannot_be_written_is_tried_again_and_its_failure_tells_nothing() {
        waiting(1, Kind.RECEIVED);

        var log = LogLines.of(
                Postman.class,
                () -> round(
                        notice -> {
                            throw new IllegalStateException("what jo@example.org wrote");
                        },
                        letter -> new Delivered()));

        assertThat(log)
                .containsExactly(
                        "WARNING notice " + uuid(1)
                                + " (RECEIVED) could not be written: java.lang.IllegalStateException",
                        "INFO notice " + uuid(1) + " (RECEIVED) tried again later: mail.not-written");
        clock.tick(Duration.ofMinutes(2));
        round(letter -> new Delivered());
        assertThat(delivered).hasSize(1);
    }

    @Test
    void one_that_is_slow_or_lost_does_not_keep_the_others() {
        waiting(1, Kind.RECEIVED);
        waiting(2, Kind.RECEIVED);

        round(letter -> letter.id().equals(uuid(1).toString()) ? new Later("mail.timeout") : new Delivered());

        assertThat(delivered).hasSize(2);
        assertThat(ports.notices().waiting(9)).extracting(Notice::id).containsExactly(new NoticeId(uuid(1)));
    }

    @Test
    void more_letters_than_an_address_or_the_practice_may_have_in_a_day_wait_and_are_seen_to_wait() {
        for (int n = 1; n <= 6; n++) {
            waiting(n, Kind.RECEIVED);
            waiting(10 + n, Kind.NEW_REQUEST);
        }

        round(letter -> new Delivered());
        assertThat(delivered).hasSize(3 + 5);
        assertThat(ports.notices().waiting(9)).hasSize(3 + 1);
        assertThat(trouble.latest(9)).hasSize(3 + 1).allMatch(Trouble::isHeldBack);
        assertThat(trouble.givenUp()).isZero();
        clock.tick(DAY.minusSeconds(1));
        round(letter -> new Delivered());
        assertThat(delivered).hasSize(3 + 5);
        clock.tick(Duration.ofSeconds(1));
        round(letter -> new Delivered());

        assertThat(delivered).hasSize(6 + 6).doesNotHaveDuplicates();
        assertThat(trouble.latest(9)).isEmpty();
    }

    @Test
    void what_is_erased_while_it_is_handed_over_does_not_come_back() {
        waiting(1, Kind.RECEIVED);

        var log = LogLines.of(
                Postman.class,
                () -> round(letter -> {
                    requests.save(happening(requests.find(id(1)).orElseThrow(), Event.ERASED, NOW), List.of());
                    return new Later("mail.timeout");
                }));

        assertThat(log).isEmpty();
        clock.tick(DAY);
        round(letter -> new Delivered());
        assertThat(delivered).hasSize(1);
        assertThat(trouble.latest(9)).isEmpty();
    }

    @Test
    void what_waits_is_erased_with_its_request() {
        waiting(1, Kind.RECEIVED);
        requests.save(happening(requests.find(id(1)).orElseThrow(), Event.ERASED, NOW), List.of());

        round(letter -> new Delivered());

        assertThat(delivered).isEmpty();
    }

    @Test
    void a_process_that_ends_between_taking_and_settling_leaves_the_letter_to_others() {
        waiting(1, Kind.RECEIVED);
        assertThat(outbox.take(NOW)).isPresent();

        round(letter -> new Delivered());
        assertThat(delivered).isEmpty();
        clock.tick(Outbox.LEASE);
        round(letter -> new Delivered());

        assertThat(delivered).hasSize(1);
    }

    @Test
    void the_log_names_the_notice_its_kind_and_the_reason() {
        waiting(1, Kind.RECEIVED);
        waiting(2, Kind.NEW_REQUEST);

        var log = LogLines.of(
                Postman.class,
                () -> round(letter -> letter.id().equals(uuid(1).toString())
                        ? new Delivered()
                        : new Never("mail.recipient-refused")));

        assertThat(log)
                .containsExactly(
                        "INFO notice " + uuid(1) + " (RECEIVED) sent",
                        "WARNING notice " + uuid(2) + " (NEW_REQUEST) given up: mail.recipient-refused");
    }

    @Test
    void a_person_is_reminded_of_what_is_open_once_a_day_however_often_their_address_is_given() {
        for (int n = 1; n <= 5; n++) {
            waiting(n, Kind.ALREADY_OPEN);
        }

        round(letter -> new Delivered());

        assertThat(delivered).hasSize(1);
        assertThat(ports.notices().waiting(9)).as("the others are dropped").isEmpty();

        clock.tick(DAY);
        waiting(6, Kind.ALREADY_OPEN);
        round(letter -> new Delivered());
        assertThat(delivered).hasSize(2);
    }

    private Notice waiting(int n, Kind kind) {
        var notice = new Notice(new NoticeId(uuid(n)), id(n), kind, NOW);
        requests.submit(request(n), enquiry(), List.of(notice));
        return notice;
    }

    private void round(Function<Letter, Delivery> server) {
        round(
                notice -> new Told(new Letter(
                        notice.id().toString(),
                        "Mara",
                        JO,
                        Optional.empty(),
                        "Subject",
                        "Text\n",
                        "<p>Text</p>",
                        Optional.empty())),
                server);
    }

    private void round(Function<Notice, Written> letters, Function<Letter, Delivery> server) {
        MailTransport transport = letter -> {
            delivered.add(letter.id());
            return server.apply(letter);
        };
        var limits = new Postman.Limits(3, 5, Duration.ofDays(3));
        new Postman(outbox, letters, transport, limits, new Pauses(new Random(1)), clock).round(() -> true);
    }
}
