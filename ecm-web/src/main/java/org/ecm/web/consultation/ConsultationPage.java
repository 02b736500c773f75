package org.ecm.web.consultation;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.availability.Confirm;
import org.ecm.core.availability.MeetingPlace;
import org.ecm.core.cases.MeetingOffer;
import org.ecm.core.enquiry.SuitableTimes;
import org.ecm.web.site.ConsultationSettings;
import org.ecm.web.site.Frame;
import org.ecm.web.site.Words;
import org.ecm.web.times.TimeZones;

/**
 * The form that asks for a conversation as visitors see it.
 *
 * @param frame what stands around it
 * @param heading what it is for
 * @param form its fields with what was typed
 * @param zones that can be chosen
 * @param mail whether letters are sent, which bring the link to one's own page
 * @param scripts the paths of what empties it once it was received, and of what fills in the browser's zone, where
 *     scripts run
 */
public record ConsultationPage(
        Frame frame, String heading, Drawn form, TimeZones zones, boolean mail, List<String> scripts) {

    private static final MeetingPlace.Cases<String> PLACES = new MeetingPlace.Cases<>() {
        @Override
        public String practitionerPhones() {
            return "by telephone: you are called";
        }

        @Override
        public String enquirerPhones(String number) {
            return "by telephone: you call";
        }

        @Override
        public String video(Optional<URI> link) {
            return "by video";
        }

        @Override
        public String address(String text) {
            return "in person";
        }
    };

    /** {@return what the practice says of its conversations} */
    public ConsultationSettings settings() {
        return frame.site().consultation();
    }

    /** {@return what can be chosen} */
    public Offer offer() {
        return form.offer();
    }

    /** {@return the numbers of the wishes, from 1} */
    public List<Integer> wishes() {
        return IntStream.rangeClosed(1, SuitableTimes.MOST_WISHES).boxed().toList();
    }

    /**
     * {@return what a kind of meeting is called, with whom if there is a choice}
     *
     * @param kind one that is offered
     */
    public String name(MeetingOffer kind) {
        return offer().hasSeveralPractitioners()
                ? kind.type().name() + " with " + kind.practitioner().name().text()
                : kind.type().name();
    }

    /**
     * {@return what a kind of meeting is, in a line}
     *
     * @param kind one that is offered
     */
    public String says(MeetingOffer kind) {
        var type = kind.type();
        return Stream.concat(
                        Stream.of(type.length().toMinutes() + " minutes, "
                                + type.place().fold(PLACES)),
                        type.fee().stream())
                .collect(Collectors.joining(". "));
    }

    private boolean asksFirst() {
        return offer().chosen()
                .filter(kind -> kind.type().confirm() == Confirm.ASK_FIRST)
                .isPresent();
    }

    /** {@return what choosing a time means} */
    public String confirms() {
        return asksFirst()
                ? "You ask for a time. It is confirmed within " + settings().answerWithin() + "."
                : "The time you choose is yours at once.";
    }

    /** {@return what happens after the form is sent} */
    public String promise() {
        if (!offer().hasTimes() || asksFirst()) {
            return "You hear back within " + settings().answerWithin()
                    + ". Nothing is booked until you have agreed on a time.";
        }
        return "A time that you choose is booked at once. " + changes()
                + "If none of them suits you, you hear back within "
                + settings().answerWithin() + ".";
    }

    /** Where no letter brings the link to one's own page, nothing can be changed there. */
    private String changes() {
        return offer().chosen()
                .filter(kind -> mail)
                .map(MeetingOffer::rules)
                .map(rules -> (rules.latestChange().isZero()
                                ? "Until it begins"
                                : "Until " + Words.length(rules.latestChange()) + " before it begins")
                        + " you can "
                        + (rules.mostReschedules() > 0 ? "move it or " : "")
                        + "call it off by yourself. ")
                .orElse("");
    }

    /** {@return whether the words stand open: somebody wrote some, or named a day, or wants none of the times} */
    public boolean namesDays() {
        if (form.typed().has("start", "none") || !form.typed().text("times").isBlank()) {
            return true;
        }
        return wishes().stream()
                .anyMatch(number -> !form.typed().text("day" + number).isBlank());
    }
}
