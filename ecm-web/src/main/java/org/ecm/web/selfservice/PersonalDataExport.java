package org.ecm.web.selfservice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.inquiry.Inquiry;

/**
 * Writes everything that the site stores about a requester as a JSON document in UTF-8: what they wrote, what they agreed to,
 * the history of the request, and the meeting.
 *
 * <p>Existing keys and values never change; later releases may add some. Optional fields that the requester left out have no
 * key, and neither does content that can't be decrypted. Instants are in UTC (RFC 3339); days and zones are as the requester
 * gave them. The practitioner's notes are left out.
 */
final class PersonalDataExport {

    private static final int VERSION = 1;

    private PersonalDataExport() {}

    static byte[] of(CaseView caseView, Disclaimers.Snapshot disclaimers) {
        var request = caseView.request();
        var json = Json.createObjectBuilder()
                .add("version", VERSION)
                .add("reference", request.reference().text())
                .add("for", caseView.asksForConversation() ? "conversation" : "message")
                .add("received", request.receivedAt().toString())
                .add("stands", word(request.state()));
        request.requestedSlot()
                .ifPresent(requestedSlot -> json.add(
                        "asked",
                        Json.createObjectBuilder()
                                .add("meeting", requestedSlot.type().text())
                                .add("from", requestedSlot.time().start().toString())
                                .add("until", requestedSlot.time().end().toString())));
        caseView.inquiry().ifPresent(inquiry -> json.add("written", written(inquiry)));
        json.add("accepted", accepted(request, disclaimers)).add("history", history(request));
        caseView.meeting().ifPresent(meeting -> json.add("meeting", meeting(meeting, caseView)));
        return json.build().toString().getBytes(UTF_8);
    }

    private static JsonObjectBuilder written(Inquiry inquiry) {
        var json = Json.createObjectBuilder()
                .add("name", inquiry.name().text())
                .add("email", inquiry.email().text())
                .add("answerBy", word(inquiry.replyChannel()));
        inquiry.phone().ifPresent(phone -> json.add("phone", phone.text()).add("voicemail", inquiry.voicemail()));
        inquiry.zone().ifPresent(zone -> json.add("zone", zone.getId()));
        inquiry.times().text().ifPresent(words -> json.add("suits", words));
        var wishes = Json.createArrayBuilder();
        inquiry.times()
                .preferences()
                .forEach(preference -> wishes.add(Json.createObjectBuilder()
                        .add("day", preference.day().toString())
                        .add("part", word(preference.part()))));
        json.add("wishes", wishes);
        inquiry.message().ifPresent(message -> json.add("message", message.text()));
        inquiry.location().ifPresent(location -> json.add("whereabouts", location.text()));
        return json;
    }

    private static JsonArrayBuilder accepted(ConsultationRequest request, Disclaimers.Snapshot disclaimers) {
        var array = Json.createArrayBuilder();
        request.acknowledgments().forEach(receipt -> {
            var json = Json.createObjectBuilder()
                    .add("disclaimer", receipt.disclaimer().text())
                    .add("version", receipt.version())
                    .add("language", receipt.language().tag())
                    .add("digest", receipt.digest())
                    .add("at", receipt.at().toString());
            text(receipt, disclaimers).ifPresent(text -> json.add("text", text));
            array.add(json);
        });
        return array;
    }

    /** Finds the text that the requester agreed to by its digest, because the current wording may be a later one. */
    private static Optional<String> text(Acknowledgment receipt, Disclaimers.Snapshot disclaimers) {
        return Stream.concat(disclaimers.all().stream(), Stream.of(ConsentTerms.PLAIN_CONSENT))
                .filter(disclaimer -> disclaimer.id().equals(receipt.disclaimer()))
                .flatMap(disclaimer -> disclaimer.wordings().stream())
                .filter(wording -> wording.texts().containsKey(receipt.language())
                        && wording.digest(receipt.language()).equals(receipt.digest()))
                .flatMap(wording -> Optional.ofNullable(wording.texts().get(receipt.language())).stream())
                .findFirst();
    }

    private static JsonArrayBuilder history(ConsultationRequest request) {
        var array = Json.createArrayBuilder();
        request.history()
                .forEach(entry -> array.add(Json.createObjectBuilder()
                        .add("at", entry.at().toString())
                        .add("by", entry.by().name())
                        .add("what", word(entry.event()))));
        return array;
    }

    private static JsonObjectBuilder meeting(Meeting meeting, CaseView caseView) {
        var json = Json.createObjectBuilder()
                .add("id", meeting.id().toString())
                .add("with", caseView.practitionerName())
                .add("from", meeting.time().start().toString())
                .add("until", meeting.time().end().toString())
                .add("stands", word(meeting.status()));
        caseView.kind().ifPresent(type -> json.add("kind", type.name()));
        return json;
    }

    /** Hides the practice's internal states, such as spam or no-show, behind neutral words. */
    private static String word(RequestState state) {
        return switch (state) {
            case RECEIVED -> "waiting";
            case BOOKED -> "booked";
            case ANSWERED -> "answered";
            case WITHDRAWN -> "taken-back";
            case CANCELED -> "cancelled";
            case DECLINED, LAPSED, SPAM -> "closed";
            case ATTENDED, NO_SHOW -> "over";
            case ERASED -> "erased";
        };
    }

    private static String word(RequestEvent event) {
        return switch (event) {
            case WITHDRAWN -> "taken-back";
            case DECLINED, LAPSED, MARKED_SPAM -> "closed";
            case RESTORED -> "opened-again";
            case ATTENDED, NO_SHOW -> "over";
            case RESCHEDULED -> "moved";
            case CANCELED -> "cancelled"; // the spelling of files that people already have
            case NOTE_ADDED -> "noted";
            case RECEIVED, BOOKED, ANSWERED, REMINDED, TIMES_OFFERED, ERASED -> word((Enum<?>) event);
        };
    }

    private static String word(MeetingStatus status) {
        return switch (status) {
            case ATTENDED, NO_SHOW -> "over";
            case BOOKED -> "booked";
            case CANCELED -> "cancelled";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
