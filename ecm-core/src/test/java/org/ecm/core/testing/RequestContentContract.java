package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.inquiry.PartOfDay.AFTERNOON;
import static org.ecm.core.inquiry.PartOfDay.EVENING;
import static org.ecm.core.inquiry.PartOfDay.MORNING;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.fullInquiry;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.RequestContent;
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
import org.ecm.core.shared.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The part of {@link ConsultationRequestsContract} about reading back what was saved. */
public interface RequestContentContract {

    /** {@return an empty store, not shared with other tests} */
    RequestStore store();

    @Test
    default void restores_a_request_with_all_fields() {
        keepsExactly(requestInFull(), fullInquiry());
    }

    @Test
    default void restores_a_request_with_required_fields_only() {
        keepsExactly(request(1), inquiry());
    }

    @Test
    default void restores_a_request_with_a_slot() {
        keepsExactly(request(1).withRequestedSlot(RequestExamples.askedTime(NOW)), inquiry());
    }

    @Test
    default void restores_a_short_message() {
        var message = Inquiry.message(new RequesterName("Jo"), JO, new Message("Do you speak Portuguese?"));
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
    default void restores_texts_of_maximum_length() {
        var email = "l".repeat(64) + "@" + "d".repeat(63) + "." + "d".repeat(63) + "." + "d".repeat(58) + ".au";
        assertThat(email).hasSize(EmailAddress.MAX_LENGTH);

        keepsExactly(
                request(1),
                new Inquiry(
                        Purpose.CONVERSATION,
                        new RequesterName("\uD83D\uDE42".repeat(RequesterName.MAX_LENGTH / 2)),
                        new EmailAddress(email),
                        Optional.of(new PhoneNumber("1" + " ".repeat(PhoneNumber.MAX_LENGTH - 5) + "2345")),
                        ReplyChannel.PHONE,
                        Optional.of(ZoneId.of("UTC+18:00")),
                        new PreferredTimes(
                                Optional.of("é\uD83D\uDE42\n".repeat(PreferredTimes.MAX_LENGTH / 4 - 1) + "last"),
                                List.of(new TimePreference(LocalDate.of(9999, 12, 31), AFTERNOON))),
                        Optional.of(new Message("é\uD83D\uDE42\n".repeat(Message.MAX_LENGTH / 4 - 1) + "last")),
                        Optional.of(new RequesterLocation("線".repeat(RequesterLocation.MAX_LENGTH))),
                        false));
    }

    @ParameterizedTest
    @EnumSource
    default void restores_every_reply_channel_and_part_of_day(ReplyChannel replyBy) {
        var parts = replyBy == ReplyChannel.TEXT ? Stream.of(PartOfDay.ANY) : Stream.of(MORNING, EVENING, AFTERNOON);
        var preferences = parts.map(part -> new TimePreference(LocalDate.of(2026, 6, 30), part))
                .toList();
        keepsExactly(
                request(1),
                new Inquiry(
                        Purpose.CONVERSATION,
                        new RequesterName("Jo"),
                        JO,
                        Optional.of(new PhoneNumber("212 555 0100")),
                        replyBy,
                        Optional.of(ZoneId.of("Asia/Kathmandu")),
                        new PreferredTimes(Optional.empty(), preferences),
                        Optional.empty(),
                        Optional.empty(),
                        replyBy == ReplyChannel.PHONE));
    }

    @Test
    default void keeps_the_content_of_requests_separate() {
        var requests = store().requests();
        var one = requests.submit(requestInFull(), fullInquiry(), List.of());
        var other = requests.submit(request(2), inquiry(), List.of());
        var note = new Note(NOW, Actor.PRACTITIONER, "Of the one alone.");
        requests.save(afterEvent(one, RequestEvent.NOTE_ADDED, NOW), note);

        assertThat(requests.read(one.id(), Actor.PRACTITIONER, NOW))
                .contains(new RequestContent(fullInquiry(), List.of(note)));
        assertThat(requests.read(other.id(), Actor.PRACTITIONER, NOW))
                .contains(new RequestContent(inquiry(), List.of()));
    }

    private void keepsExactly(ConsultationRequest request, Inquiry inquiry) {
        var requests = store().requests();

        var saved = requests.submit(request, inquiry, List.of());

        assertThat(saved).isEqualTo(request.withRevision(new Revision(1)));
        assertThat(requests.find(request.id())).contains(saved);
        assertThat(requests.find(request.reference())).contains(saved);
        assertThat(requests.findBySubmission(request.key().orElseThrow())).contains(saved);
        assertThat(requests.findByEmail(inquiry.email())).containsExactly(saved);
        assertThat(requests.read(request.id(), Actor.PRACTITIONER, NOW))
                .contains(new RequestContent(inquiry, List.of()));
    }
}
