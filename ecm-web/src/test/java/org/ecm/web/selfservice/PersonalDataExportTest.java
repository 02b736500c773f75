package org.ecm.web.selfservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.fullInquiry;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.Language;
import org.ecm.core.testing.RequestExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalDataExportTest {

    private static final Disclaimers.Snapshot NONE = List::of;

    private static JsonObject read(CaseView caseView) {
        try (var reader = Json.createReader(new ByteArrayInputStream(PersonalDataExport.of(caseView, NONE)))) {
            return reader.readObject();
        }
    }

    private static CaseView inFull(ConsultationRequest request) {
        return CaseExamples.visit(request, Optional.of(CaseExamples.meeting()), Optional.of(fullInquiry()), NOW);
    }

    /** Other programs go by them: a key that is renamed is a promise broken. */
    @Test
    void the_keys_are_these() {
        var json = read(inFull(requestInFull().withRequestedSlot(RequestExamples.askedTime(NOW))));

        assertThat(json.keySet())
                .containsExactly(
                        "version",
                        "reference",
                        "for",
                        "received",
                        "stands",
                        "asked",
                        "written",
                        "accepted",
                        "history",
                        "meeting");
        assertThat(json.getInt("version")).isEqualTo(1);
        assertThat(json.getJsonObject("asked").keySet()).containsExactly("meeting", "from", "until");
        assertThat(json.getJsonObject("written").keySet())
                .containsExactly(
                        "name",
                        "email",
                        "answerBy",
                        "phone",
                        "voicemail",
                        "zone",
                        "suits",
                        "wishes",
                        "message",
                        "whereabouts");
        assertThat(json.getJsonArray("accepted").getJsonObject(0).keySet())
                .containsExactly("disclaimer", "version", "language", "digest", "at");
        assertThat(json.getJsonArray("history").getJsonObject(0).keySet()).containsExactly("at", "by", "what");
        assertThat(json.getJsonObject("meeting").keySet())
                .containsExactly("id", "with", "from", "until", "stands", "kind");
    }

    @Test
    void what_was_written_is_there_letter_for_letter() {
        var written = read(inFull(requestInFull())).getJsonObject("written");
        var inquiry = fullInquiry();

        assertThat(written.getString("name")).isEqualTo(inquiry.name().text());
        assertThat(written.getString("email")).isEqualTo(inquiry.email().text());
        assertThat(written.getString("message"))
                .isEqualTo(inquiry.message().orElseThrow().text());
        assertThat(written.getString("answerBy")).isEqualTo("text");
        assertThat(written.getJsonArray("wishes")).hasSize(3);
        assertThat(written.getJsonArray("wishes").getJsonObject(0))
                .isEqualTo(Json.createObjectBuilder()
                        .add("day", "2026-06-30")
                        .add("part", "evening")
                        .build());
    }

    @Test
    void what_cannot_be_opened_is_left_out_and_the_rest_is_there() {
        var locked = CaseExamples.visit(request(1), Optional.empty(), Optional.empty(), NOW);

        assertThat(read(locked))
                .doesNotContainKey("written")
                .containsKeys("reference", "stands", "accepted", "history");
    }

    @Test
    void what_was_left_out_has_no_key() {
        var written = read(CaseExamples.waiting(request(1))).getJsonObject("written");

        assertThat(written.keySet()).containsExactly("name", "email", "answerBy", "zone", "wishes");
    }

    @Test
    void a_text_that_is_still_known_stands_with_its_receipt() {
        var consent =
                ConsentTerms.PLAIN_CONSENT.statementAt(NOW, Language.ENGLISH).orElseThrow();
        var plain = request(1);
        var accepted = ConsultationRequest.received(
                plain.id(),
                plain.reference(),
                plain.key().orElseThrow(),
                Purpose.CONVERSATION,
                false,
                List.of(Acknowledgment.of(consent, NOW)),
                NOW);

        assertThat(read(CaseExamples.waiting(accepted))
                        .getJsonArray("accepted")
                        .getJsonObject(0)
                        .getString("text"))
                .isEqualTo(consent.text());
    }

    @Test
    void an_answer_is_called_one() {
        var json = read(CaseExamples.waiting(afterEvent(request(1), RequestEvent.ANSWERED, NOW)));

        assertThat(json.getString("stands")).isEqualTo("answered");
        assertThat(json.getJsonArray("history").getJsonObject(1).getString("what"))
                .isEqualTo("answered");
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestEvent.class,
            names = {"RECEIVED", "ERASED", "RESTORED", "RESCHEDULED"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_reads_a_word_about_themselves_that_hurts(RequestEvent event) {
        var before = Stream.of(RequestEvent.CANCELED, RequestEvent.ATTENDED, RequestEvent.NO_SHOW)
                        .anyMatch(event::equals)
                ? afterEvent(request(1), RequestEvent.BOOKED, NOW)
                : request(1);
        var text = new String(PersonalDataExport.of(CaseExamples.waiting(afterEvent(before, event, NOW)), NONE), UTF_8);

        assertThat(text).doesNotContainPattern("declined|lapsed|spam|missed|held");
    }
}
