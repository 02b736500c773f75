package org.ecm.web.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.enquiry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.Kind;
import org.ecm.core.consultation.Reference;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.core.enquiry.EnquirerName;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Message;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.RequestExamples;
import org.ecm.web.consultation.Canary;
import org.ecm.web.mail.Letter;
import org.ecm.web.site.Notify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each letter says, to whom, and what it never says. */
class LettersTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String LATER = "2026-06-09T10:00";
    private static final Path GOLDEN = Path.of("src/test/resources/outbox");
    private static final Enquiry FROM_KOLKATA =
            Enquiry.conversation(new EnquirerName("Jo"), RequestExamples.JO, ZoneId.of("Asia/Kolkata"));
    private static final Enquiry MESSAGE =
            Enquiry.message(new EnquirerName("Jo"), RequestExamples.JO, new Message("Do you speak Welsh?"));

    private final LetterOffice office = new LetterOffice();

    @ParameterizedTest
    @EnumSource
    void each_letter_reads_as_it_is_meant_to(Kind kind) throws IOException {
        expectGolden(kind.name(), letter(kind, FROM_KOLKATA));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "DECLINED", "NEW_REQUEST", "UNANSWERED"})
    void what_answers_a_message_has_other_words(Kind kind) throws IOException {
        expectGolden("message-" + kind.name(), letter(kind, MESSAGE));
    }

    @Test
    void who_asked_for_a_time_is_told_that_it_waits() throws IOException {
        var id = office.askedFor(FROM_KOLKATA, "2026-06-08T10:00");

        expectGolden("asked-received", office.letter(Kind.RECEIVED, id));
        expectGolden("asked-new-request", office.letter(Kind.NEW_REQUEST, id));
    }

    @Test
    void whom_no_time_suits_is_told_whom_to_write_to() {
        office.under(LetterOffice.settings(Notify.INITIAL, Optional.of("contact@ecm.example")));

        assertThat(letter(Kind.TIMES_OFFERED, FROM_KOLKATA).text())
                .contains("please write to contact@ecm.example.")
                .doesNotContain("/contact");
    }

    /** With {@code -Dletters=write} the files are made anew, to be read by whoever changed the words. */
    private static void expectGolden(String name, Letter letter) throws IOException {
        var file = GOLDEN.resolve(name.toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
        var said = "From: " + letter.fromName() + "\nTo: " + letter.to().text() + "\nSubject: " + letter.subject()
                + "\n\n" + letter.text();
        if ("write".equals(System.getProperty("letters"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, said);
        }
        assertThat(said).isEqualTo(Files.readString(file, UTF_8));
        assertThat(letter.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-US\">")
                .doesNotContain("src=", "@import", "url(", "<script", "<link");
    }

    @ParameterizedTest
    @EnumSource
    void no_letter_says_what_somebody_wrote(Kind kind) {
        var letter = letter(kind, Canary.enquiry());
        var forEnquirer = Audience.ENQUIRER.contains(kind);

        assertThat(letter.to().equals(Canary.EMAIL)).isEqualTo(forEnquirer);
        for (var word : Canary.WORDS) {
            if (!(forEnquirer && word.equals("Kathmandu"))) { // their own zone
                assertThat(letter.text()).doesNotContain(word);
                assertThat(letter.html()).doesNotContain(word);
                assertThat(letter.subject() + letter.fromName()).doesNotContain(word);
            }
        }
    }

    @Test
    void calendars_are_told_the_same_as_readers() {
        var meeting = booked(Canary.enquiry());
        var uid = "UID:" + meeting.id() + "@ecm.example\r\n";
        for (var kind : List.of(Kind.BOOKED, Kind.NEW_MEETING)) {
            assertThat(calendar(kind, meeting))
                    .contains(
                            "METHOD:REQUEST\r\n",
                            uid,
                            "SEQUENCE:0\r\n",
                            "DTSTART;TZID=America/New_York:20260608T100000");
        }
        office.practice
                .changing()
                .move(meeting.request(), meeting.time().start().plus(DAY), Actor.ENQUIRER, office.practice.now());
        for (var kind : List.of(Kind.CHANGED, Kind.MEETING_CHANGED)) {
            assertThat(calendar(kind, meeting))
                    .contains(
                            "METHOD:REQUEST\r\n",
                            uid,
                            "SEQUENCE:1\r\n",
                            "DTSTART;TZID=America/New_York:20260609T100000");
        }
        office.practice.changing().cancel(meeting.request(), Actor.ENQUIRER, office.practice.now());
        for (var kind : List.of(Kind.CANCELLED, Kind.MEETING_CANCELLED)) {
            assertThat(calendar(kind, meeting)).contains("METHOD:CANCEL\r\n", uid, "SEQUENCE:2\r\n");
        }
    }

    /** Programs ignore a request, and a cancellation, whose organizer is their own user. */
    @Test
    void a_practice_that_writes_from_its_own_address_gets_a_publication_and_the_requester_an_invitation() {
        office.sendsFrom("Mara@ECM.example");
        var meeting = booked(Canary.enquiry());
        var uid = "UID:" + meeting.id() + "@ecm.example\r\n";

        expectPublication(Kind.NEW_MEETING, meeting, uid, "SEQUENCE:0\r\n", "STATUS:CONFIRMED\r\n");
        assertThat(calendar(Kind.BOOKED, meeting)).contains("METHOD:REQUEST\r\n", uid, "mailto:Mara@ECM.example");
        office.practice
                .changing()
                .move(meeting.request(), meeting.time().start().plus(DAY), Actor.ENQUIRER, office.practice.now());
        expectPublication(Kind.MEETING_CHANGED, meeting, uid, "SEQUENCE:1\r\n", "STATUS:CONFIRMED\r\n");
        office.practice.changing().cancel(meeting.request(), Actor.ENQUIRER, office.practice.now());
        expectPublication(Kind.MEETING_CANCELLED, meeting, uid, "SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n");
        assertThat(calendar(Kind.CANCELLED, meeting)).contains("METHOD:CANCEL\r\n", uid);
    }

    private void expectPublication(Kind kind, Meeting meeting, String... lines) {
        assertThat(office.letter(kind, meeting.request())
                        .invitation()
                        .orElseThrow()
                        .method())
                .isEqualTo("PUBLISH");
        assertThat(calendar(kind, meeting))
                .contains("METHOD:PUBLISH\r\n", "SUMMARY:Meeting\r\n", "DESCRIPTION:Request ")
                .contains(lines)
                .doesNotContain("ATTENDEE");
    }

    @Test
    void an_answer_to_a_requesters_letter_reaches_the_practice_and_never_a_private_address() {
        var id = office.asked(FROM_KOLKATA);
        office.under(LetterOffice.settings(Notify.at("private@ecm.example"), Optional.of("contact@ecm.example")));

        assertThat(office.letter(Kind.RECEIVED, id).replyTo()).contains(new EmailAddress("contact@ecm.example"));
        assertThat(office.letter(Kind.NEW_REQUEST, id).replyTo()).isEmpty();
        for (var none : List.of(Optional.<String>empty(), Optional.of("nobody"), Optional.of("\u00f8@ecm.example"))) {
            office.under(LetterOffice.settings(Notify.at("private@ecm.example"), none));
            assertThat(office.letter(Kind.RECEIVED, id).replyTo()).isEmpty();
        }
    }

    @Test
    void a_calendar_says_neither_who_nor_what_for() {
        var meeting = booked(Canary.enquiry());

        assertThat(calendar(Kind.BOOKED, meeting))
                .contains("SUMMARY:Your meeting with Mara Lindqvist\r\n", "Canary.Bird@aviary.example")
                .doesNotContain("Canary Bird", "feathers", "DESCRIPTION");
        assertThat(calendar(Kind.NEW_MEETING, meeting))
                .contains("SUMMARY:Meeting\r\n", "mailto:mara@ecm.example")
                .contains("DESCRIPTION:Request " + reference(meeting) + "\r\n")
                .doesNotContain(Canary.WORDS);
    }

    private Reference reference(Meeting meeting) {
        return office.requests().find(meeting.request()).orElseThrow().reference();
    }

    private String calendar(Kind kind, Meeting meeting) {
        return office.letter(kind, meeting.request()).invitation().orElseThrow().calendar();
    }

    @ParameterizedTest
    @EnumSource
    void neither_subject_nor_sender_says_what_is_done_there(Kind kind) {
        var letter = letter(kind, Canary.enquiry());

        assertThat(letter.subject() + letter.fromName()).doesNotContainIgnoringCase("therap", "coach", "couple");
        assertThat(letter.html()).contains("<title>" + letter.subject() + "</title>");
    }

    @ParameterizedTest
    @EnumSource
    void no_line_is_longer_than_a_screen_of_old_but_for_addresses(Kind kind) {
        assertThat(letter(kind, FROM_KOLKATA).text().lines())
                .allMatch(line -> line.length() <= 72 || line.startsWith("http"));
    }

    @Test
    void each_letter_to_an_enquirer_has_their_page_and_help_for_what_cannot_wait() {
        for (var kind : Audience.ENQUIRER) {
            var letter = new LettersTest().letter(kind, FROM_KOLKATA);

            assertThat(letter.text())
                    .as("%s", kind)
                    .contains("\nhttps://ecm.example" + LetterOffice.LINK + "\n")
                    .contains("not watched around the clock", "988", "911");
            assertThat(letter.html()).contains("href=\"https://ecm.example" + LetterOffice.LINK + "\"");
        }
    }

    @Test
    void each_letter_to_a_practitioner_leads_to_the_desk_and_nowhere_else() {
        for (var kind : EnumSet.complementOf(EnumSet.copyOf(Audience.ENQUIRER))) {
            var letter = new LettersTest().letter(kind, FROM_KOLKATA);

            assertThat(letter.to().text()).isEqualTo(LetterOffice.PRACTICE);
            assertThat(letter.html().split("href=")).as("%s", kind).hasSize(2);
            assertThat(letter.text()).contains("\nhttps://ecm.example/desk/requests\n");
        }
    }

    @Test
    void a_letter_is_known_by_its_notice() {
        var id = office.asked(FROM_KOLKATA);
        var notice = new Notice(new NoticeId(Examples.uuid(77)), id, Kind.RECEIVED, office.practice.now());

        assertThat(office.letters().of(notice).fold(Letter::id, () -> "", reason -> ""))
                .isEqualTo(Examples.uuid(77).toString());
    }

    @Test
    void who_gave_no_zone_reads_the_sites() {
        office.asked(MESSAGE);
        var meeting = office.booked(enquiry(), "2026-06-08T10:00");

        assertThat(office.letter(Kind.BOOKED, meeting.request()).text()).contains("(Vienna)");
        assertThat(office.letter(Kind.NEW_MEETING, meeting.request()).text()).contains("(New York)");
    }

    @Test
    void a_practitioner_is_told_at_their_own_address_or_the_practices_or_the_visitors() {
        var id = office.asked(FROM_KOLKATA);
        var own = new Notify(Optional.of("all@ecm.example"), new TreeMap<>());

        office.under(LetterOffice.settings(own, Optional.of("contact@ecm.example")));
        assertThat(office.letter(Kind.NEW_REQUEST, id).to().text()).isEqualTo("all@ecm.example");
        office.under(LetterOffice.settings(Notify.INITIAL, Optional.of("contact@ecm.example")));
        assertThat(office.letter(Kind.NEW_REQUEST, id).to().text()).isEqualTo("contact@ecm.example");
        for (var none : List.of(Optional.<String>empty(), Optional.of("nobody"))) {
            office.under(LetterOffice.settings(Notify.INITIAL, none));
            assertThat(office.written(Kind.NEW_REQUEST, id).fold(told -> "", () -> "", reason -> reason))
                    .isEqualTo("mail.no-recipient");
            assertThat(office.letter(Kind.RECEIVED, id).to()).isEqualTo(RequestExamples.JO);
        }
    }

    @Test
    void a_known_person_is_reminded_of_everything_that_is_open() throws IOException {
        booked(FROM_KOLKATA);
        office.asked(FROM_KOLKATA);

        expectGolden("already-open-both", office.letter(Kind.ALREADY_OPEN, office.suspected(FROM_KOLKATA, LATER)));
    }

    @Test
    void a_stranger_is_reminded_of_nothing() {
        booked(Canary.enquiry());

        assertThat(office.tellsNothing(Kind.ALREADY_OPEN, office.suspected(FROM_KOLKATA, LATER)))
                .isTrue();
    }

    @Test
    void nobody_is_reminded_of_what_is_closed_suspected_or_a_message() {
        var meeting = booked(FROM_KOLKATA);
        office.practice.changing().cancel(meeting.request(), Actor.ENQUIRER, office.practice.now());
        office.asked(MESSAGE);

        assertThat(office.tellsNothing(Kind.ALREADY_OPEN, office.suspected(FROM_KOLKATA, LATER)))
                .isTrue();
    }

    @Test
    void nobody_is_reminded_once_the_practitioner_has_looked() {
        booked(FROM_KOLKATA);
        var id = office.suspected(FROM_KOLKATA, LATER);
        assertThat(office.tellsNothing(Kind.ALREADY_OPEN, id)).isFalse();

        office.happens(id, Event.TIMES_OFFERED);

        assertThat(office.tellsNothing(Kind.ALREADY_OPEN, id)).isTrue();
    }

    @Test
    void nobody_is_reminded_of_a_meeting_that_has_begun() {
        var meeting = booked(FROM_KOLKATA);
        var id = office.suspected(FROM_KOLKATA, LATER);
        office.practice.practice().clock().set(meeting.time().start());

        assertThat(office.tellsNothing(Kind.ALREADY_OPEN, id)).isTrue();
    }

    @Test
    void what_was_erased_tells_nothing() {
        var id = office.asked(FROM_KOLKATA);
        office.happens(id, Event.ERASED);

        assertThat(Kind.values())
                .filteredOn(kind -> kind != Kind.RETENTION_RUN)
                .allMatch(kind -> office.tellsNothing(kind, id));
    }

    @Test
    void what_was_answered_is_not_announced_any_more() {
        var id = office.asked(FROM_KOLKATA);
        office.happens(id, Event.DECLINED);

        assertThat(telling(id)).containsExactly(Kind.DECLINED);
    }

    @Test
    void who_was_answered_by_the_practitioner_is_told_nothing_more() {
        var id = office.asked(MESSAGE);
        office.happens(id, Event.ANSWERED);

        assertThat(telling(id)).isEmpty();
    }

    @Test
    void what_was_called_off_was_never_booked() {
        var meeting = office.booked(FROM_KOLKATA, "2026-06-08T10:00");
        office.practice.changing().cancel(meeting.request(), Actor.PRACTITIONER, office.practice.now());

        assertThat(telling(meeting.request())).containsExactlyInAnyOrder(Kind.CANCELLED, Kind.MEETING_CANCELLED);
    }

    @Test
    void what_was_moved_is_booked_for_its_present_time() {
        var meeting = office.booked(FROM_KOLKATA, "2026-06-08T10:00");
        var later = meeting.time().start().plus(Duration.ofHours(5));
        office.practice.changing().move(meeting.request(), later, Actor.PRACTITIONER, office.practice.now());

        assertThat(office.letter(Kind.BOOKED, meeting.request()).text())
                .contains("Tuesday 9 June 2026, 12:30 am to 1:00 am")
                .doesNotContain("7:30 pm");
    }

    @Test
    void no_letter_offers_what_the_rules_forbid() {
        var meeting = office.booked(FROM_KOLKATA, "2026-06-08T10:00");
        var start = meeting.time().start();
        var until = "until Sunday 7 June 2026, 7:30 pm";
        assertThat(said(Kind.BOOKED, meeting)).contains("choose another time on your own page", until);

        for (int times = 1; times <= 2; times++) {
            office.practice
                    .changing()
                    .move(
                            meeting.request(),
                            start.plus(DAY.multipliedBy(times)),
                            Actor.ENQUIRER,
                            office.practice.now());
        }
        assertThat(said(Kind.CHANGED, meeting))
                .contains("please call the meeting off on your own page, until Tuesday 9 June 2026, 7:30 pm")
                .contains("For another time, and after that, please write to us at https://ecm.example/contact.")
                .doesNotContain("choose another time");

        office.practice.practice().clock().set(start.plus(DAY).plusMillis(1));
        office.under(LetterOffice.settings(Notify.INITIAL, Optional.of("contact@ecm.example")));
        for (var kind : List.of(Kind.BOOKED, Kind.CHANGED, Kind.REMINDER)) {
            assertThat(said(kind, meeting))
                    .contains(
                            "It is too close now to be changed on your own page.",
                            "please write to contact@ecm.example.")
                    .doesNotContain("choose another time", "call the meeting off", "until");
        }
    }

    /** {@return the letter's text, whatever its lines} */
    private String said(Kind kind, Meeting meeting) {
        return office.letter(kind, meeting.request()).text().replaceAll("\\s+", " ");
    }

    @Test
    void what_has_begun_is_neither_booked_nor_reminded_of() {
        var meeting = office.booked(FROM_KOLKATA, "2026-06-08T10:00");
        office.practice.practice().clock().set(meeting.time().start());

        assertThat(telling(meeting.request())).isEmpty();
    }

    @Test
    void a_reminder_is_of_what_is_near_when_it_was_recorded() {
        var meeting = office.booked(FROM_KOLKATA, "2026-06-08T10:00");
        var dayBefore = meeting.time().start().minus(Duration.ofDays(1));
        office.practice.practice().clock().set(dayBefore.minusSeconds(3_600));
        assertThat(office.tellsNothing(Kind.REMINDER, meeting.request())).isTrue();
        office.practice.practice().clock().set(dayBefore);
        assertThat(office.tellsNothing(Kind.REMINDER, meeting.request())).isFalse();

        var nextDay = meeting.time().start().plus(Duration.ofDays(1));
        office.practice.changing().move(meeting.request(), nextDay, Actor.PRACTITIONER, office.practice.now());

        assertThat(office.tellsNothing(Kind.REMINDER, meeting.request())).isTrue();
        assertThat(office.tellsNothing(Kind.BOOKED, meeting.request())).isFalse();
    }

    @Test
    void a_run_that_nobody_knows_tells_nothing() {
        office.runs.save(new RetentionRun(office.practice.now().plusSeconds(1), 1, 0, 0), Optional.empty());
        var notice = Notice.ofRun(new NoticeId(Examples.uuid(1)), office.practice.now());

        assertThat(office.letters().of(notice).fold(letter -> false, () -> true, reason -> false))
                .isTrue();
    }

    private Set<Kind> telling(RequestId id) {
        var telling = EnumSet.allOf(Kind.class);
        telling.remove(Kind.RETENTION_RUN);
        telling.removeIf(kind -> office.tellsNothing(kind, id));
        return telling;
    }

    /** {@return the letter of some kind, once what it tells has happened} */
    private Letter letter(Kind kind, Enquiry enquiry) {
        return switch (kind) {
            case RECEIVED, NEW_REQUEST, UNANSWERED, TIMES_OFFERED -> office.letter(kind, office.asked(enquiry));
            case DECLINED -> {
                var id = office.asked(enquiry);
                office.happens(id, Event.DECLINED);
                yield office.letter(kind, id);
            }
            case BOOKED, NEW_MEETING -> office.letter(kind, booked(enquiry).request());
            case CHANGED, MEETING_CHANGED -> {
                var meeting = booked(enquiry);
                var later = meeting.time().start().plus(Duration.ofHours(5));
                office.practice.changing().move(meeting.request(), later, Actor.ENQUIRER, office.practice.now());
                yield office.letter(kind, meeting.request());
            }
            case CANCELLED, MEETING_CANCELLED -> {
                var meeting = booked(enquiry);
                office.practice.changing().cancel(meeting.request(), Actor.ENQUIRER, office.practice.now());
                yield office.letter(kind, meeting.request());
            }
            case REMINDER -> {
                var meeting = booked(enquiry);
                office.practice.practice().clock().set(meeting.time().start().minus(Duration.ofDays(1)));
                yield office.letter(kind, meeting.request());
            }
            case ALREADY_OPEN -> {
                booked(enquiry);
                yield office.letter(kind, office.suspected(enquiry, "2026-06-09T10:00"));
            }
            case RETENTION_RUN -> {
                office.runs.save(new RetentionRun(office.practice.now(), 3, 1, 12), Optional.empty());
                var notice = Notice.ofRun(new NoticeId(Examples.uuid(1)), office.practice.now());
                yield office.letters().of(notice).fold(letter -> letter, () -> null, reason -> null);
            }
        };
    }

    private Meeting booked(Enquiry enquiry) {
        return office.booked(enquiry, "2026-06-08T10:00");
    }
}
