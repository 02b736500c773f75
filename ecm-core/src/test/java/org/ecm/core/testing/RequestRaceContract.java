package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.notice;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.received;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;

import java.util.List;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/** The part of {@link ConsultationRequestsContract} about concurrent calls. */
public interface RequestRaceContract {

    /** {@return an empty store, not shared with other tests} */
    RequestStore store();

    @Test
    default void saves_a_form_submitted_concurrently_once() {
        var store = store();
        for (int round = 1; round <= Race.ROUNDS; round++) {
            var key = key(round);
            int first = round * 100;

            var race = Race.between(n -> () -> {
                var fresh = received(id(first + n), reference(first + n), key, NOW);
                return store.requests().submit(fresh, inquiry(), notices(fresh));
            });

            assertThat(race.failures()).hasSize(Race.THREADS - 1).hasOnlyElementsOfType(AlreadySubmitted.class);
            assertThat(race.winners()).hasSize(1);
            assertThat(store.requests().findBySubmission(key))
                    .contains(race.winners().get(0));
            assertThat(store.requests().findByEmail(RequestExamples.JO)).hasSize(round);
            assertThat(store.notices().pending(999)).hasSize(2 * round);
        }
    }

    @Test
    default void exactly_one_of_several_concurrent_changes_succeeds() {
        var store = store();
        for (int round = 1; round <= Race.ROUNDS; round++) {
            var drawn = store.requests().submit(request(round), inquiry(), List.of());
            var what = List.of(RequestEvent.BOOKED, RequestEvent.DECLINED);

            var race = Race.between(n -> () -> store.requests()
                    .save(
                            afterEvent(drawn, what.get(n % 2), NOW.plusSeconds(n)),
                            List.of(notice(drawn, Notice.NoticeKind.DECLINED, NOW.plusSeconds(n)))));

            assertThat(race.failures()).hasSize(Race.THREADS - 1).hasOnlyElementsOfType(StaleRevision.class);
            assertThat(race.winners()).hasSize(1);
            assertThat(store.requests().find(drawn.id()))
                    .contains(race.winners().get(0));
            assertThat(store.requests().auditLog(drawn.id())).hasSize(2);
            assertThat(store.notices().pending(999)).hasSize(round);
        }
    }

    @Test
    default void exactly_one_of_several_concurrent_notes_succeeds() {
        var requests = store().requests();
        var drawn = requests.submit(request(1), inquiry(), List.of());

        var race = Race.between(n -> () -> requests.save(
                afterEvent(drawn, RequestEvent.NOTE_ADDED, NOW), new Note(NOW, Actor.PRACTITIONER, "Thread " + n)));

        assertThat(race.failures()).hasSize(Race.THREADS - 1).hasOnlyElementsOfType(StaleRevision.class);
        assertThat(requests.find(id(1))).contains(race.winners().get(0));
        assertThat(requests.read(id(1), Actor.PRACTITIONER, NOW))
                .hasValueSatisfying(kept -> assertThat(kept.notes()).hasSize(1));
    }

    @Test
    default void records_each_of_several_concurrent_readings() {
        var requests = store().requests();
        requests.submit(request(1), inquiry(), List.of());

        var race = Race.between(n -> () -> requests.read(id(1), new Actor("reader-" + n), NOW));

        assertThat(race.failures()).isEmpty();
        assertThat(requests.auditLog(id(1)).stream()
                        .skip(1)
                        .map(entry -> entry.by().name()))
                .doesNotHaveDuplicates()
                .hasSize(Race.THREADS)
                .allMatch(name -> name.startsWith("reader-"));
        assertThat(requests.find(id(1)))
                .hasValueSatisfying(request -> assertThat(request.revision()).isEqualTo(new Revision(1)));
    }
}
