package org.ecm.core.consultation;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallValuesTest {

    private static final Instant FINER = NOW.plusNanos(999);

    @ParameterizedTest
    @ValueSource(strings = {"", "Mara", "mara lindqvist", "-", "mara@example.org", "mara\n"})
    void an_actors_name_has_the_form_of_a_slug(String name) {
        assertRefused(() -> new Actor(name), "actor.malformed");
    }

    @Test
    void to_string_of_an_actor_is_its_name() {
        assertThat(new Actor("mara-lindqvist")).hasToString("mara-lindqvist");
        assertThat(List.of(Actor.REQUESTER, Actor.PRACTITIONER, Actor.SYSTEM))
                .extracting(Actor::name)
                .containsExactly("enquirer", "practitioner", "system");
    }

    @Test
    void entries_keep_microseconds() {
        var statement = new DisclaimerText(NOT_THERAPY, 3, Language.ENGLISH, "Text.", "d".repeat(64));

        assertThat(FINER).isNotEqualTo(NOW);
        assertThat(new HistoryEntry(FINER, Actor.SYSTEM, RequestEvent.LAPSED).at())
                .isEqualTo(NOW);
        assertThat(new AuditEntry(FINER, Actor.SYSTEM, Optional.empty()).at()).isEqualTo(NOW);
        assertThat(new Note(FINER, Actor.SYSTEM, "Text.").at()).isEqualTo(NOW);
        assertThat(new ErasureRecord(id(1), FINER).at()).isEqualTo(NOW);
        assertThat(new Notice(new NoticeId(Examples.uuid(1)), id(1), Notice.NoticeKind.RECEIVED, FINER).recordedAt())
                .isEqualTo(NOW);
        assertThat(Acknowledgment.of(statement, FINER))
                .isEqualTo(new Acknowledgment(NOT_THERAPY, 3, Language.ENGLISH, "d".repeat(64), NOW));
        assertThat(new RetentionRun(FINER, 1, 2, 3).at()).isEqualTo(NOW);
        assertThat(request(1, FINER).receivedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_notice_of_a_retention_run_has_no_request(Notice.NoticeKind kind) {
        var id = new NoticeId(Examples.uuid(1));
        var request = Optional.of(id(1));
        var none = Optional.<RequestId>empty();
        boolean ofRun = kind == Notice.NoticeKind.RETENTION_RUN;

        assertThat(new Notice(id, ofRun ? none : request, kind, NOW).kind()).isEqualTo(kind);
        assertRefused(() -> new Notice(id, ofRun ? request : none, kind, NOW), "notice.request-misplaced", kind);
    }

    @Test
    void to_string_shows_the_time_of_a_note_and_the_key_of_a_submission() {
        assertThat(new Note(NOW, Actor.SYSTEM, "Text.")).hasToString("Note[" + NOW + ", redacted]");
        assertThat(new Submission(key(1), inquiry(), Set.of(), Set.of(), true, false))
                .hasToString("Submission[" + key(1).value() + "]");
        assertThat(new AlreadySubmitted(key(1))).hasMessage("submission " + key(1).value() + " was already received");
        assertThat(new NoticeId(Examples.uuid(1))).hasToString(Examples.uuid(1).toString());
    }

    @Test
    void refers_to_a_wording_by_its_digest() {
        var statement = new DisclaimerText(NOT_THERAPY, 3, Language.ENGLISH, "Text.", "d".repeat(64));

        assertThat(WordingRef.of(statement)).isEqualTo(new WordingRef(NOT_THERAPY, "d".repeat(64)));
    }

    @Test
    void copies_collections() {
        var wordings = new HashSet<>(Set.of(new WordingRef(NOT_THERAPY, "d".repeat(64))));
        var notes = new ArrayList<>(List.of(new Note(NOW, Actor.SYSTEM, "Text.")));
        var submission = new Submission(key(1), inquiry(), wordings, wordings, true, false);
        var correspondence = new RequestContent(inquiry(), notes);
        wordings.clear();
        notes.clear();

        assertThat(submission.shownWordings()).hasSize(1);
        assertThat(submission.acceptedWordings()).hasSize(1);
        assertThat(correspondence.notes()).hasSize(1);
    }
}
