package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.fullInquiry;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.util.Arrays;
import java.util.List;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.RequestContent;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of {@link ConsultationRequestsContract} about histories and notes. */
public interface RequestHistoryContract {

    /** {@return an empty store, not shared with other tests} */
    RequestStore store();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANSWERED",
                "DECLINED",
                "WITHDRAWN",
                "LAPSED",
                "MARKED_SPAM RESTORED NOTE_ADDED MARKED_SPAM",
                "REMINDED TIMES_OFFERED REMINDED DECLINED",
                "BOOKED CANCELED",
                "BOOKED RESCHEDULED RESCHEDULED ATTENDED",
                "BOOKED ATTENDED"
            })
    default void restores_every_history(String events) {
        keepsHistory(Arrays.stream(events.split(" ")).map(RequestEvent::valueOf).toArray(RequestEvent[]::new));
    }

    private void keepsHistory(RequestEvent... events) {
        var requests = store().requests();
        var saved = requests.submit(requestInFull(), inquiry(), List.of());
        var actors = List.of(Actor.PRACTITIONER, Actor.SYSTEM, Actor.REQUESTER, new Actor("a".repeat(Slug.MAX_LENGTH)));
        for (int n = 0; n < events.length; n++) {
            var changed = afterEvent(saved, events[n], actors.get(n % actors.size()), NOW.plusNanos(n * 1_000L + 999));

            saved = requests.save(changed, List.of());

            assertThat(saved).isEqualTo(changed.withRevision(new Revision(n + 2)));
            assertThat(requests.find(saved.id())).contains(saved);
        }
        assertThat(saved.history()).hasSize(events.length + 1);
        assertThat(saved.history())
                .element(events.length)
                .extracting(HistoryEntry::event)
                .isEqualTo(events[events.length - 1]);
    }

    @Test
    default void keeps_the_order_of_events_at_one_moment() {
        keepsHistory(
                RequestEvent.NOTE_ADDED,
                RequestEvent.MARKED_SPAM,
                RequestEvent.RESTORED,
                RequestEvent.NOTE_ADDED,
                RequestEvent.BOOKED,
                RequestEvent.NOTE_ADDED,
                RequestEvent.NO_SHOW,
                RequestEvent.NOTE_ADDED);
    }

    @Test
    default void saves_several_events_at_once() {
        var requests = store().requests();
        var received = requests.submit(request(1), inquiry(), List.of());

        var saved = requests.save(
                afterEvent(afterEvent(received, RequestEvent.BOOKED, NOW), RequestEvent.ATTENDED, NOW.plusSeconds(1)),
                List.of());

        assertThat(saved.history())
                .extracting(HistoryEntry::event)
                .containsExactly(RequestEvent.RECEIVED, RequestEvent.BOOKED, RequestEvent.ATTENDED);
        assertThat(requests.find(id(1))).contains(saved);
    }

    @Test
    default void adds_and_restores_notes() {
        var requests = store().requests();
        var request = requests.submit(request(1), fullInquiry(), List.of());
        var notes = List.of(
                new Note(NOW, new Actor("mara"), Examples.UNUSUAL_TEXT + "\n\n  second\tline"),
                new Note(NOW.plusNanos(1_000), Actor.PRACTITIONER, "é\uD83D\uDE42\n".repeat(Note.MAX_LENGTH / 4 - 1)),
                new Note(NOW.plusNanos(1_000), Actor.PRACTITIONER, "A third in the same microsecond."));

        for (var note : notes) {
            request = requests.save(afterEvent(request, RequestEvent.NOTE_ADDED, note.by(), note.at()), note);
        }

        assertThat(request.revision()).isEqualTo(new Revision(4));
        assertThat(requests.find(id(1))).contains(request);
        assertThat(requests.read(id(1), Actor.PRACTITIONER, NOW)).contains(new RequestContent(fullInquiry(), notes));
    }
}
