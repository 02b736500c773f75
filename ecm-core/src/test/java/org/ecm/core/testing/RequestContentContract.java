package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.enquiry.PartOfDay.AFTERNOON;
import static org.ecm.core.enquiry.PartOfDay.EVENING;
import static org.ecm.core.enquiry.PartOfDay.MORNING;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.enquiry;
import static org.ecm.core.testing.RequestExamples.enquiryInFull;
import static org.ecm.core.testing.RequestExamples.happening;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Correspondence;
import org.ecm.core.consultation.Entry;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Note;
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
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is kept of a request comes back as it was; part of {@link ConsultationRequestsContract}. */
public interface RequestContentContract {

    /** {@return requests and their outbox, holding nothing, unshared with any other test} */
    RequestStore store();

    @Test
    default void a_request_with_every_field_filled_comes_back_as_it_was() {
        keepsExactly(requestInFull(), enquiryInFull());
    }

    @Test
    default void a_request_with_nothing_but_what_it_needs_comes_back_as_it_was() {
        keepsExactly(request(1), enquiry());
    }

    @Test
    default void a_short_message_comes_back_as_it_was() {
        var message = Enquiry.message(new EnquirerName("Jo"), JO, new Message("Do you speak Portuguese?"));
        var request = request(1);

        keepsExactly(
                ConsultationRequest.received(
                        request.id(),
                        request.reference(),
                        request.key().orElseThrow(),
                        Purpose.MESSAGE,
                        false,
                        List.of(),
                        NOW),
                message);
    }

    @Test
    default void what_is_as_long_as_allowed_comes_back_as_it_was() {
        var email = "l".repeat(64) + "@" + "d".repeat(63) + "." + "d".repeat(63) + "." + "d".repeat(58) + ".au";
        assertThat(email).hasSize(EmailAddress.MAX_LENGTH);

        keepsExactly(
                request(1),
                new Enquiry(
                        Purpose.CONVERSATION,
                        new EnquirerName("\uD83D\uDE42".repeat(EnquirerName.MAX_LENGTH / 2)),
                        new EmailAddress(email),
                        Optional.of(new PhoneNumber("1" + " ".repeat(PhoneNumber.MAX_LENGTH - 5) + "2345")),
                        ReplyBy.PHONE,
                        Optional.of(ZoneId.of("UTC+18:00")),
                        new SuitableTimes(
                                Optional.of("é\uD83D\uDE42\n".repeat(SuitableTimes.MAX_LENGTH / 4 - 1) + "last"),
                                List.of(new Wish(LocalDate.of(9999, 12, 31), AFTERNOON))),
                        Optional.of(new Message("é\uD83D\uDE42\n".repeat(Message.MAX_LENGTH / 4 - 1) + "last")),
                        Optional.of(new Whereabouts("線".repeat(Whereabouts.MAX_LENGTH))),
                        false));
    }

    @ParameterizedTest
    @EnumSource
    default void every_way_to_reply_and_every_part_of_a_day_comes_back_as_it_was(ReplyBy replyBy) {
        var parts = replyBy == ReplyBy.TEXT ? Stream.of(PartOfDay.ANY) : Stream.of(MORNING, EVENING, AFTERNOON);
        var wishes =
                parts.map(part -> new Wish(LocalDate.of(2026, 6, 30), part)).toList();
        keepsExactly(
                request(1),
                new Enquiry(
                        Purpose.CONVERSATION,
                        new EnquirerName("Jo"),
                        JO,
                        Optional.of(new PhoneNumber("212 555 0100")),
                        replyBy,
                        Optional.of(ZoneId.of("Asia/Kathmandu")),
                        new SuitableTimes(Optional.empty(), wishes),
                        Optional.empty(),
                        Optional.empty(),
                        replyBy == ReplyBy.PHONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECLINED",
                "WITHDRAWN",
                "LAPSED",
                "MARKED_SPAM RESTORED NOTED MARKED_SPAM",
                "BOOKED CANCELLED",
                "BOOKED HELD"
            })
    default void every_history_comes_back_as_it_was(String events) {
        keepsHistory(Arrays.stream(events.split(" ")).map(Event::valueOf).toArray(Event[]::new));
    }

    private void keepsHistory(Event... events) {
        var requests = store().requests();
        var saved = requests.submit(requestInFull(), enquiry(), List.of());
        var actors = List.of(Actor.PRACTITIONER, Actor.SYSTEM, Actor.ENQUIRER, new Actor("a".repeat(Slug.MAX_LENGTH)));
        for (int n = 0; n < events.length; n++) {
            var changed = happening(saved, events[n], actors.get(n % actors.size()), NOW.plusNanos(n * 1_000L + 999));

            saved = requests.save(changed, List.of());

            assertThat(saved).isEqualTo(changed.at(new Revision(n + 2)));
            assertThat(requests.find(saved.id())).contains(saved);
        }
        assertThat(saved.history()).hasSize(events.length + 1);
        assertThat(saved.history())
                .element(events.length)
                .extracting(Entry::what)
                .isEqualTo(events[events.length - 1]);
    }

    @Test
    default void what_happens_at_one_moment_keeps_its_order() {
        keepsHistory(
                Event.NOTED,
                Event.MARKED_SPAM,
                Event.RESTORED,
                Event.NOTED,
                Event.BOOKED,
                Event.NOTED,
                Event.MISSED,
                Event.NOTED);
    }

    @Test
    default void several_things_that_happened_are_saved_at_once() {
        var requests = store().requests();
        var received = requests.submit(request(1), enquiry(), List.of());

        var saved = requests.save(
                happening(happening(received, Event.BOOKED, NOW), Event.HELD, NOW.plusSeconds(1)), List.of());

        assertThat(saved.history()).extracting(Entry::what).containsExactly(Event.RECEIVED, Event.BOOKED, Event.HELD);
        assertThat(requests.find(id(1))).contains(saved);
    }

    @Test
    default void notes_join_those_that_are_there_and_come_back_as_they_were() {
        var requests = store().requests();
        var request = requests.submit(request(1), enquiryInFull(), List.of());
        var notes = List.of(
                new Note(NOW, new Actor("mara"), Examples.UNUSUAL_TEXT + "\n\n  second\tline"),
                new Note(NOW.plusNanos(1_000), Actor.PRACTITIONER, "é\uD83D\uDE42\n".repeat(Note.MAX_LENGTH / 4 - 1)),
                new Note(NOW.plusNanos(1_000), Actor.PRACTITIONER, "A third in the same microsecond."));

        for (var note : notes) {
            request = requests.save(happening(request, Event.NOTED, note.by(), note.at()), note);
        }

        assertThat(request.revision()).isEqualTo(new Revision(4));
        assertThat(requests.find(id(1))).contains(request);
        assertThat(requests.read(id(1), Actor.PRACTITIONER, NOW)).contains(new Correspondence(enquiryInFull(), notes));
    }

    @Test
    default void requests_do_not_share_what_was_written() {
        var requests = store().requests();
        var one = requests.submit(requestInFull(), enquiryInFull(), List.of());
        var other = requests.submit(request(2), enquiry(), List.of());
        var note = new Note(NOW, Actor.PRACTITIONER, "Of the one alone.");
        requests.save(happening(one, Event.NOTED, NOW), note);

        assertThat(requests.read(one.id(), Actor.PRACTITIONER, NOW))
                .contains(new Correspondence(enquiryInFull(), List.of(note)));
        assertThat(requests.read(other.id(), Actor.PRACTITIONER, NOW))
                .contains(new Correspondence(enquiry(), List.of()));
    }

    private void keepsExactly(ConsultationRequest request, Enquiry enquiry) {
        var requests = store().requests();

        var saved = requests.submit(request, enquiry, List.of());

        assertThat(saved).isEqualTo(request.at(new Revision(1)));
        assertThat(requests.find(request.id())).contains(saved);
        assertThat(requests.find(request.reference())).contains(saved);
        assertThat(requests.submitted(request.key().orElseThrow())).contains(saved);
        assertThat(requests.from(enquiry.email())).containsExactly(saved);
        assertThat(requests.read(request.id(), Actor.PRACTITIONER, NOW))
                .contains(new Correspondence(enquiry, List.of()));
    }
}
