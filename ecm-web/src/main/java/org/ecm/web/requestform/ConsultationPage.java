package org.ecm.web.requestform;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.cases.MeetingOffer;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.web.layout.DisplayText;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.settings.ConsultationSettings;
import org.ecm.web.text.Texts;
import org.ecm.web.timepicker.TimeZones;

/**
 * The page with the form that asks for a conversation.
 *
 * @param frame the layout around the form
 * @param heading the title of the form
 * @param form the form with what was typed
 * @param zones the time zones to choose from
 * @param mail whether the site sends email, which brings requesters the link to their own page
 * @param scripts the paths of the scripts that empty the form once it was received, and fill in the browser's time zone
 */
public record ConsultationPage(
        PageLayout frame, String heading, FormView form, TimeZones zones, boolean mail, List<String> scripts) {

    /** The keys of the one-line descriptions of a meeting type, by location. */
    private static final MeetingLocation.LocationVisitor<String> DETAILS = places(
            "form.meeting.phone-we-call",
            "form.meeting.phone-you-call",
            "form.meeting.video",
            "form.meeting.in-person");

    /** The keys of the buttons that switch to a meeting type, if it's the only one by phone, by video or in person. */
    private static final MeetingLocation.LocationVisitor<String> SWITCHES =
            places("form.switch.phone", "form.switch.phone", "form.switch.video", "form.switch.in-person");

    private static final MeetingLocation.LocationVisitor<String> BOOKINGS =
            places("form.send.book-call", "form.send.book-call", "form.send.book-call", "form.send.book-meeting");

    private static final MeetingLocation.LocationVisitor<String> REQUESTS = places(
            "form.send.request-call", "form.send.request-call", "form.send.request-call", "form.send.request-meeting");

    private static MeetingLocation.LocationVisitor<String> places(
            String weCall, String youCall, String video, String inPerson) {
        return new MeetingLocation.LocationVisitor<>() {
            @Override
            public String practitionerPhones() {
                return weCall;
            }

            @Override
            public String requesterPhones(String number) {
                return youCall;
            }

            @Override
            public String video(Optional<URI> link) {
                return video;
            }

            @Override
            public String address(String text) {
                return inPerson;
            }
        };
    }

    /** {@return the practice's settings for conversations} */
    public ConsultationSettings settings() {
        return frame.site().consultation();
    }

    /** {@return the meeting types and times to choose from} */
    public BookingOptions offer() {
        return form.offer();
    }

    /** {@return the numbers of the time preferences, from 1} */
    public List<Integer> wishes() {
        return IntStream.rangeClosed(1, PreferredTimes.MAX_PREFERENCES).boxed().toList();
    }

    /**
     * {@return the name of a meeting type, with the practitioner if there are several}
     *
     * @param kind an offered meeting type
     */
    public String name(MeetingOffer kind) {
        return offer().hasSeveralPractitioners()
                ? texts().text(
                                "form.meeting.with",
                                "meeting",
                                kind.type().name(),
                                "practitioner",
                                kind.practitioner().name().text())
                : kind.type().name();
    }

    /**
     * {@return one line about a meeting type: how it's held, and for how long}
     *
     * @param kind an offered meeting type
     */
    public String details(MeetingOffer kind) {
        return texts().text(
                        kind.type().location().fold(DETAILS),
                        "minutes",
                        kind.type().length().toMinutes());
    }

    /**
     * {@return the text of the button that switches to another meeting type}
     *
     * @param kind an offered meeting type
     */
    public String switchTo(MeetingOffer kind) {
        var key = switchKey(kind);
        boolean isTheOnlyOne = offer().kinds().stream()
                        .filter(other -> switchKey(other).equals(key))
                        .count()
                == 1;
        return isTheOnlyOne && !offer().hasSeveralPractitioners()
                ? texts().text(key)
                : texts().text("form.switch.named", "meeting", name(kind));
    }

    private static String switchKey(MeetingOffer kind) {
        return kind.type().location().fold(SWITCHES);
    }

    private boolean asksFirst() {
        return offer().chosen()
                .filter(kind -> kind.type().confirmation() == ConfirmationPolicy.ASK_FIRST)
                .isPresent();
    }

    private boolean books() {
        return offer().hasTimes() && !asksFirst();
    }

    private Texts texts() {
        return frame.texts();
    }

    /** {@return the text that says whether a chosen time is confirmed right away or only requested} */
    public String confirms() {
        return asksFirst()
                ? texts().text("form.time.requested", "answerWithin", settings().answerWithin())
                : texts().text("form.time.confirmed");
    }

    /** {@return the text of the button that sends the form} */
    public String send() {
        var key = offer().chosen()
                .map(kind -> kind.type().location().fold(books() ? BOOKINGS : REQUESTS))
                .orElse("form.send.request-call");
        boolean free = offer().chosen().filter(BookingOptions::isFree).isPresent();
        return texts().text(key, "free", free);
    }

    /** {@return the sentences that say what happens after the form is sent; at least one} */
    public List<String> promise() {
        var within = settings().answerWithin();
        if (!offer().hasTimes()) {
            return List.of(texts().text("form.promise.reply", "answerWithin", within));
        }
        if (asksFirst()) {
            return List.of(texts().text("form.promise.confirm", "answerWithin", within));
        }
        return Stream.of(
                        Stream.of(texts().text("form.promise.book")),
                        changes().stream(),
                        Stream.of(texts().text("form.promise.none-fit", "answerWithin", within)))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** Without email, requesters don't get the link to the page where they could change a meeting. */
    private Optional<String> changes() {
        return offer().chosen().filter(kind -> mail).map(MeetingOffer::rules).map(this::change);
    }

    private String change(BookingRules rules) {
        boolean moves = rules.mostReschedules() > 0;
        return rules.latestChange().isZero()
                ? texts().text(moves ? "form.promise.reschedule-anytime" : "form.promise.cancel-anytime")
                : texts().text(
                                moves ? "form.promise.reschedule" : "form.promise.cancel",
                                "notice",
                                DisplayText.length(texts(), rules.latestChange()));
    }

    /** {@return whether the section for other times is open: the visitor suggested some, or chose none of those listed} */
    public boolean namesDays() {
        if (form.typed().has("start", "none") || !form.typed().text("times").isBlank()) {
            return true;
        }
        return wishes().stream()
                .anyMatch(number -> !form.typed().text("day" + number).isBlank());
    }
}
