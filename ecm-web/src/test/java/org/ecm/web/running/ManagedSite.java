package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.PartOfDay;
import org.ecm.core.inquiry.PhoneNumber;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.inquiry.ReplyChannel;
import org.ecm.core.inquiry.RequesterLocation;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.inquiry.TimePreference;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.web.links.TestLinks;
import org.jspecify.annotations.Nullable;

/** A site to which people wrote before it was started: their links are known to the test, as they are to their mailboxes. */
public final class ManagedSite {

    /** What they wrote, and nothing else has. */
    public static final String CANARY = "Whimbrel-by-night";

    /** Those from 1 to this one wait, and asked for no time. */
    public static final int WAITING = 40;

    static final int SENT_A_MESSAGE = 41;
    static final int SUSPECTED = 42;
    static final int ASKED_FIRST = 43;
    static final int OFFERED = 44;
    static final int DECLINED = 45;
    static final int LAPSED = 46;
    static final int SPAM = 47;
    static final int ANSWERED = 48;

    /** As {@link #OFFERED}, for whoever takes one of the times. */
    static final int OFFERED_TOO = 49;

    /** Two who asked for the same time, beyond what visitors can ask for, and nobody was given it yet. */
    static final int RIVAL = 51;

    static final int OTHER_RIVAL = 52;

    /** Asked for a time of yesterday, and had no answer. */
    static final int FORGOTTEN = 53;

    private static final Instant FAR_OFF = Instant.parse("2099-03-03T18:30:00Z");

    /** Other times were offered to them, who asked for none and left no phone number. */
    static final int WITHOUT_NUMBER = 54;

    private static @Nullable ManagedSite running;

    private final Instant started = Clock.systemUTC().instant();
    private final Path data;
    private final RestoredRequests restored;
    private final ServerProcess process;
    private final String address;

    private ManagedSite(String name, Path data, UnaryOperator<ServerSettings> more) throws SQLException, IOException {
        this.data = data;
        var seeded = new SeededData(data);
        seeded.keep(this::keep);
        restored = RestoredRequests.keep(seeded, started);
        process = more.apply(seeded.settings()).start(name);
        address = process.awaitReady();
    }

    /**
     * {@return a site of the test's own, to which the same people wrote}
     *
     * @param name of its log below {@code target}
     * @param data its data folder
     * @param more makes its settings of those of the others
     */
    static ManagedSite start(String name, Path data, UnaryOperator<ServerSettings> more)
            throws SQLException, IOException {
        return new ManagedSite(name, data, more);
    }

    void close() {
        process.close();
    }

    ServerProcess process() {
        return process;
    }

    /** {@return the site, started by whoever asks first} */
    public static synchronized ManagedSite get() {
        var site = running;
        if (site == null) {
            try {
                site = new ManagedSite("managed", Files.createTempDirectory("ecm-managed"), UnaryOperator.identity());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            running = site;
        }
        return site;
    }

    /** {@return where it is, without a slash at the end} */
    public String address() {
        return address;
    }

    /** {@return where it keeps everything} */
    Path data() {
        return data;
    }

    /** {@return what a backup brought back before it was started} */
    RestoredRequests restored() {
        return restored;
    }

    /** Waits, while it runs, until something is so. */
    void awaitThat(String what, BooleanSupplier condition) {
        process.awaitThat(what, condition);
    }

    /** {@return what it has logged so far} */
    String log() {
        return process.output();
    }

    /**
     * {@return the path of somebody's page}
     *
     * @param n whose, from 1
     */
    public String link(int n) {
        return link(n, started);
    }

    /** {@return the same, as it was given at another time} */
    String link(int n, Instant given) {
        return TestLinks.pathOf(SeededData.SECRET, id(n), given);
    }

    HttpResponse<String> get(String path) {
        return RunningSite.exchange(address, "GET", path, BodyPublishers.noBody());
    }

    /** {@return somebody who has opened their page} */
    OwnPage open(int n) {
        return OwnPage.open(address, link(n));
    }

    /** {@return somebody who looks at times that nobody else looks at, and that are far enough off to be moved} */
    OwnPage choosing(int n) {
        var day = LocalDate.ofInstant(started, ZoneOffset.UTC).plusDays(2 + 2 * n);
        return open(n).at("/times?meeting=first-conversation&from=" + day);
    }

    /** {@return somebody who has just taken one of these} */
    OwnPage booked(int n) {
        var page = choosing(n).take(0);
        assertThat(page.status()).as(page.said()).isEqualTo(200);
        assertThat(page.said()).contains("You're booked");
        return page;
    }

    private void keep(ConsultationRequests requests) {
        for (int n = 1; n <= WAITING; n++) {
            requests.submit(received(n, Purpose.CONVERSATION, false), conversation(), List.of());
        }
        requests.submit(received(SENT_A_MESSAGE, Purpose.MESSAGE, false), message(), List.of());
        requests.submit(received(ANSWERED, Purpose.MESSAGE, true), message(), List.of());
        requests.submit(received(SUSPECTED, Purpose.CONVERSATION, true), conversation(), List.of());
        for (int n : List.of(ASKED_FIRST, OFFERED, OFFERED_TOO)) {
            requests.submit(
                    received(n, Purpose.CONVERSATION, false).withRequestedSlot(asked(FAR_OFF)),
                    conversation(),
                    List.of());
        }
        for (int n : List.of(RIVAL, OTHER_RIVAL, FORGOTTEN)) {
            var requestedSlot = asked(started.plus(Duration.ofDays(n == FORGOTTEN ? -1 : 300)));
            requests.submit(
                    received(n, Purpose.CONVERSATION, false).withRequestedSlot(requestedSlot),
                    conversation(),
                    List.of());
        }
        happen(requests, OFFERED, RequestEvent.TIMES_OFFERED);
        happen(requests, OFFERED_TOO, RequestEvent.TIMES_OFFERED);
        requests.submit(received(WITHOUT_NUMBER, Purpose.CONVERSATION, false), withoutNumber(), List.of());
        happen(requests, WITHOUT_NUMBER, RequestEvent.TIMES_OFFERED);
        for (int n : List.of(DECLINED, LAPSED, SPAM)) {
            requests.submit(received(n, Purpose.CONVERSATION, false), conversation(), List.of());
        }
        happen(requests, ANSWERED, RequestEvent.ANSWERED);
        happen(requests, DECLINED, RequestEvent.DECLINED);
        happen(requests, LAPSED, RequestEvent.LAPSED);
        happen(requests, SPAM, RequestEvent.MARKED_SPAM);
    }

    private void happen(ConsultationRequests requests, int n, RequestEvent event) {
        requests.save(afterEvent(requests.find(id(n)).orElseThrow(), event, started), List.of());
    }

    private ConsultationRequest received(int n, Purpose purpose, boolean suspected) {
        var accepted = Stream.of("consent", "coaching-not-therapy")
                .map(disclaimer ->
                        new Acknowledgment(new DisclaimerId(disclaimer), 2, Language.ENGLISH, "0".repeat(64), started))
                .toList();
        return ConsultationRequest.received(
                id(n), reference(n), key(n), purpose, suspected, accepted, started.minus(Duration.ofHours(1)));
    }

    private static RequestedSlot asked(Instant start) {
        return new RequestedSlot(new MeetingTypeId("long-talk"), TimeRange.of(start, Duration.ofHours(1)));
    }

    private static Inquiry conversation() {
        return new Inquiry(
                Purpose.CONVERSATION,
                new RequesterName("Robin " + CANARY),
                new EmailAddress("robin@example.org"),
                Optional.of(new PhoneNumber("+91 22 5550 0100")),
                ReplyChannel.PHONE,
                Optional.of(ZoneId.of("Asia/Kolkata")),
                new PreferredTimes(
                        Optional.of("evenings,\nif you can"),
                        List.of(new TimePreference(LocalDate.of(2099, 3, 2), PartOfDay.EVENING))),
                Optional.of(new Message("Two lines,\n<b>of</b> " + CANARY)),
                Optional.of(new RequesterLocation("Mumbai")),
                false);
    }

    private static Inquiry withoutNumber() {
        return Inquiry.conversation(
                new RequesterName("Robin"), new EmailAddress("robin@example.org"), ZoneId.of("Asia/Kolkata"));
    }

    private static Inquiry message() {
        return Inquiry.message(
                new RequesterName("Robin"), new EmailAddress("robin@example.org"), new Message("Do you? " + CANARY));
    }
}
