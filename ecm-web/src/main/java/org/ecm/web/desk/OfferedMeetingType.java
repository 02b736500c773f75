package org.ecm.web.desk;

import java.time.ZoneId;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.cases.MeetingOffer;
import org.ecm.core.cases.RequestCase;
import org.ecm.web.text.Texts;

/**
 * A kind of meeting with whoever holds it.
 *
 * @param type of meeting
 * @param practitioner who holds it
 * @param zone of the clock the practitioner works by
 */
public record OfferedMeetingType(MeetingType type, Author practitioner, ZoneId zone) {

    static OfferedMeetingType of(MeetingOffer offer) {
        return new OfferedMeetingType(offer.type(), offer.practitioner(), offer.zone());
    }

    /** {@return the kind of meeting that a request is about; empty if it names none} */
    static Optional<OfferedMeetingType> of(RequestCase requestCase) {
        return requestCase
                .type()
                .flatMap(type -> requestCase
                        .practitioner()
                        .map(author -> new OfferedMeetingType(type, author, requestCase.zone())));
    }

    /** {@return whether the practitioner calls, and needs a number for that} */
    public boolean needsPhone() {
        return type.needsRequesterPhone();
    }

    /**
     * {@return such as {@code First conversation, 30 minutes}}
     *
     * @param texts in the language of the page
     * @param withWhom whether to name the practitioner
     */
    public String label(Texts texts, boolean withWhom) {
        return withWhom
                ? texts.text(
                        "desk.pick.type-with",
                        "type",
                        type.name(),
                        "minutes",
                        type.length().toMinutes(),
                        "practitioner",
                        practitioner.name().text())
                : texts.text(
                        "desk.pick.type",
                        "type",
                        type.name(),
                        "minutes",
                        type.length().toMinutes());
    }
}
