package org.ecm.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.afterEvent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Correspondence;
import org.ecm.core.consultation.Entry;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Erasure;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.consultation.TrailEntry;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.core.enquiry.EnquirerName;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Message;
import org.ecm.core.enquiry.PartOfDay;
import org.ecm.core.enquiry.PhoneNumber;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.enquiry.ReplyBy;
import org.ecm.core.enquiry.SuitableTimes;
import org.ecm.core.enquiry.Whereabouts;
import org.ecm.core.enquiry.Wish;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.web.vault.TestVaults;

/** The requests of {@link KeptPractice}: one that was read, noted of and booked, and one that was erased. */
final class KeptRequests {

    private static final Instant CAME = Instant.parse("2026-06-01T15:00:00.123456Z");
    private static final Instant SEEN = Instant.parse("2026-06-02T08:00:00Z");
    private static final Actor MARA = new Actor("mara-lindqvist");
    private static final RequestId ID = RequestId.of("01930000-0000-7000-8000-00000000a001");
    private static final RequestId GONE = RequestId.of("01930000-0000-7000-8000-00000000a002");
    private static final RequestId NEW = RequestId.of("01930000-0000-7000-8000-00000000a003");
    private static final SubmissionKey KEY = new SubmissionKey(UUID.fromString("01930000-0000-7000-8000-00000000b001"));
    private static final EmailAddress EMAIL = new EmailAddress("Zoë.Keeper@Büro.example");
    private static final Note NOTE = new Note(SEEN, MARA, "Called back.\n\tProbably evenings, “after six”.");
    private static final Enquiry ENQUIRY = new Enquiry(
            Purpose.CONVERSATION,
            new EnquirerName("Zoë \uD83D\uDE42"),
            EMAIL,
            Optional.of(new PhoneNumber("+1 (212) 555-0100 ext. 7")),
            ReplyBy.TEXT,
            Optional.of(ZoneId.of("Europe/Vienna")),
            new SuitableTimes(
                    Optional.of("weekdays\nafter six"),
                    List.of(
                            new Wish(LocalDate.of(2026, 6, 30), PartOfDay.EVENING),
                            new Wish(LocalDate.of(2026, 7, 1), PartOfDay.ANY))),
            Optional.of(new Message("It's about \"sleep\".\n\nMostly.")),
            Optional.of(new Whereabouts("Graz, Styria")),
            true);
    private static final List<Acknowledgment> ACKNOWLEDGEMENTS = List.of(
            new Acknowledgment(new DisclaimerId("consent"), 1, Language.ENGLISH, "ab".repeat(32), CAME),
            new Acknowledgment(new DisclaimerId("a-coaching"), 12, new Language("pt-BR"), "cd".repeat(32), CAME));
    private static final List<Notice> NOTICES = List.of(
            new Notice(
                    new NoticeId(UUID.fromString("01930000-0000-7000-8000-00000000c001")),
                    ID,
                    Notice.Kind.RECEIVED,
                    CAME),
            new Notice(
                    new NoticeId(UUID.fromString("01930000-0000-7000-8000-00000000c002")),
                    ID,
                    Notice.Kind.NEW_REQUEST,
                    CAME));
    private static final RetentionRun RUN = new RetentionRun(SEEN.plusSeconds(60), 1, 2, 3);

    private KeptRequests() {}

    static void write(Ports ports, DataSource keys) {
        var requests = ports.requests(TestVaults.of(keys, 1));
        var received = requests.submit(received(ID, "K7QF-2M9X", KEY, true), ENQUIRY, NOTICES);
        requests.read(ID, MARA, SEEN);
        var noted = requests.save(afterEvent(received, Event.NOTE_ADDED, MARA, SEEN.plusSeconds(1)), NOTE);
        requests.save(afterEvent(noted, Event.BOOKED, MARA, SEEN.plusSeconds(2)), List.of());
        var gone = requests.submit(
                received(GONE, "K7QF-2M9Z", new SubmissionKey(GONE.value()), false), ENQUIRY, List.of());
        requests.save(afterEvent(gone, Event.ERASED, Actor.SYSTEM, SEEN), List.of());
        ports.runs().save(RUN, Optional.empty());
    }

    private static ConsultationRequest received(RequestId id, String reference, SubmissionKey key, boolean suspected) {
        return ConsultationRequest.received(
                id, new Reference(reference), key, Purpose.CONVERSATION, suspected, ACKNOWLEDGEMENTS, CAME);
    }

    static void expect(Ports ports, DataSource keys) {
        var requests = ports.requests(TestVaults.of(keys, 1));
        var kept = new ConsultationRequest(
                ID,
                new Revision(3),
                new Reference("K7QF-2M9X"),
                Optional.of(KEY),
                Purpose.CONVERSATION,
                false,
                Optional.empty(),
                ACKNOWLEDGEMENTS,
                List.of(
                        new Entry(CAME, Actor.REQUESTER, Event.RECEIVED),
                        new Entry(SEEN.plusSeconds(1), MARA, Event.NOTE_ADDED),
                        new Entry(SEEN.plusSeconds(2), MARA, Event.BOOKED)));
        assertThat(requests.find(new Reference("K7QF-2M9X"))).contains(kept);
        assertThat(requests.findBySubmission(KEY)).contains(kept);
        assertThat(requests.findByEmail(EMAIL)).containsExactly(kept);
        assertThat(requests.auditLog(ID))
                .containsExactly(
                        new TrailEntry(CAME, Actor.REQUESTER, Optional.of(Event.RECEIVED)),
                        new TrailEntry(SEEN, MARA, Optional.empty()),
                        new TrailEntry(SEEN.plusSeconds(1), MARA, Optional.of(Event.NOTE_ADDED)),
                        new TrailEntry(SEEN.plusSeconds(2), MARA, Optional.of(Event.BOOKED)));
        assertThat(requests.read(ID, MARA, SEEN)).contains(new Correspondence(ENQUIRY, List.of(NOTE)));
        assertThat(requests.find(GONE))
                .hasValueSatisfying(gone -> assertThat(gone.state()).isEqualTo(RequestState.ERASED));
        assertThat(requests.read(GONE, MARA, SEEN)).isEmpty();
        assertThat(requests.erasures()).containsExactly(new Erasure(GONE, SEEN));
        assertThat(ports.notices().pending(9)).containsSubsequence(NOTICES);
        assertThat(ports.runs().latest(9)).containsExactly(RUN);
    }

    /** A database of any issue takes requests. */
    static void expectChangeable(Ports ports, DataSource keys) {
        var requests = ports.requests(TestVaults.of(keys, 1));
        var received =
                requests.submit(received(NEW, "K7QF-2M92", new SubmissionKey(NEW.value()), false), ENQUIRY, List.of());
        var noted = requests.save(afterEvent(received, Event.NOTE_ADDED, SEEN), NOTE);

        assertThat(requests.read(NEW, MARA, SEEN)).contains(new Correspondence(ENQUIRY, List.of(NOTE)));
        requests.save(afterEvent(noted, Event.ERASED, SEEN), List.of());
        assertThat(requests.read(NEW, MARA, SEEN)).isEmpty();
    }
}
