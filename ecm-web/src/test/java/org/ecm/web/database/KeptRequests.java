package org.ecm.web.database;

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
import org.ecm.core.consultation.AuditEntry;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestContent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.SubmissionKey;
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
    private static final Inquiry ENQUIRY = new Inquiry(
            Purpose.CONVERSATION,
            new RequesterName("Zoë \uD83D\uDE42"),
            EMAIL,
            Optional.of(new PhoneNumber("+1 (212) 555-0100 ext. 7")),
            ReplyChannel.TEXT,
            Optional.of(ZoneId.of("Europe/Vienna")),
            new PreferredTimes(
                    Optional.of("weekdays\nafter six"),
                    List.of(
                            new TimePreference(LocalDate.of(2026, 6, 30), PartOfDay.EVENING),
                            new TimePreference(LocalDate.of(2026, 7, 1), PartOfDay.ANY))),
            Optional.of(new Message("It's about \"sleep\".\n\nMostly.")),
            Optional.of(new RequesterLocation("Graz, Styria")),
            true);
    private static final List<Acknowledgment> ACKNOWLEDGEMENTS = List.of(
            new Acknowledgment(new DisclaimerId("consent"), 1, Language.ENGLISH, "ab".repeat(32), CAME),
            new Acknowledgment(new DisclaimerId("a-coaching"), 12, new Language("pt-BR"), "cd".repeat(32), CAME));
    private static final List<Notice> NOTICES = List.of(
            new Notice(
                    new NoticeId(UUID.fromString("01930000-0000-7000-8000-00000000c001")),
                    ID,
                    Notice.NoticeKind.RECEIVED,
                    CAME),
            new Notice(
                    new NoticeId(UUID.fromString("01930000-0000-7000-8000-00000000c002")),
                    ID,
                    Notice.NoticeKind.NEW_REQUEST,
                    CAME));
    private static final RetentionRun RUN = new RetentionRun(SEEN.plusSeconds(60), 1, 2, 3);

    private KeptRequests() {}

    static void write(Ports ports, DataSource keys) {
        var requests = ports.requests(TestVaults.of(keys, 1));
        var received = requests.submit(received(ID, "K7QF-2M9X", KEY, true), ENQUIRY, NOTICES);
        requests.read(ID, MARA, SEEN);
        var noted = requests.save(afterEvent(received, RequestEvent.NOTE_ADDED, MARA, SEEN.plusSeconds(1)), NOTE);
        requests.save(afterEvent(noted, RequestEvent.BOOKED, MARA, SEEN.plusSeconds(2)), List.of());
        var gone = requests.submit(
                received(GONE, "K7QF-2M9Z", new SubmissionKey(GONE.value()), false), ENQUIRY, List.of());
        requests.save(afterEvent(gone, RequestEvent.ERASED, Actor.SYSTEM, SEEN), List.of());
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
                        new HistoryEntry(CAME, Actor.REQUESTER, RequestEvent.RECEIVED),
                        new HistoryEntry(SEEN.plusSeconds(1), MARA, RequestEvent.NOTE_ADDED),
                        new HistoryEntry(SEEN.plusSeconds(2), MARA, RequestEvent.BOOKED)));
        assertThat(requests.find(new Reference("K7QF-2M9X"))).contains(kept);
        assertThat(requests.findBySubmission(KEY)).contains(kept);
        assertThat(requests.findByEmail(EMAIL)).containsExactly(kept);
        assertThat(requests.auditLog(ID))
                .containsExactly(
                        new AuditEntry(CAME, Actor.REQUESTER, Optional.of(RequestEvent.RECEIVED)),
                        new AuditEntry(SEEN, MARA, Optional.empty()),
                        new AuditEntry(SEEN.plusSeconds(1), MARA, Optional.of(RequestEvent.NOTE_ADDED)),
                        new AuditEntry(SEEN.plusSeconds(2), MARA, Optional.of(RequestEvent.BOOKED)));
        assertThat(requests.read(ID, MARA, SEEN)).contains(new RequestContent(ENQUIRY, List.of(NOTE)));
        assertThat(requests.find(GONE))
                .hasValueSatisfying(gone -> assertThat(gone.state()).isEqualTo(RequestState.ERASED));
        assertThat(requests.read(GONE, MARA, SEEN)).isEmpty();
        assertThat(requests.erasures()).containsExactly(new ErasureRecord(GONE, SEEN));
        assertThat(ports.notices().pending(9)).containsSubsequence(NOTICES);
        assertThat(ports.runs().latest(9)).containsExactly(RUN);
    }

    /** A database of any issue takes requests. */
    static void expectChangeable(Ports ports, DataSource keys) {
        var requests = ports.requests(TestVaults.of(keys, 1));
        var received =
                requests.submit(received(NEW, "K7QF-2M92", new SubmissionKey(NEW.value()), false), ENQUIRY, List.of());
        var noted = requests.save(afterEvent(received, RequestEvent.NOTE_ADDED, SEEN), NOTE);

        assertThat(requests.read(NEW, MARA, SEEN)).contains(new RequestContent(ENQUIRY, List.of(NOTE)));
        requests.save(afterEvent(noted, RequestEvent.ERASED, SEEN), List.of());
        assertThat(requests.read(NEW, MARA, SEEN)).isEmpty();
    }
}
