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
 * @param layout the layout around the form
 * @param heading the title of the form
 * @param form the form with what was typed
 * @param zones the time zones to choose from
 * @param mail whether the site sends email, which brings requesters the link to their own page
 * @param scripts the paths of the scripts that empty the form once it was received, and fill in the browser's time zone
 */
public record ConsultationPage(
        PageLayout layout, String heading, FormView form, TimeZones zones, boolean mail, List<String> scripts) {

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
        return layout.site().consultation();
    }

    /** {@return the meeting types and times to choose from} */
    public BookingOptions options() {
        return form.options();
    }

    /** {@return the numbers of the time preferences, from 1} */
    public List<Integer> preferenceNumbers() {
        return IntStream.rangeClosed(1, PreferredTimes.MAX_PREFERENCES).boxed().toList();
    }

    /**
     * {@return the name of a meeting type, with the practitioner if there are several}
     *
     * @param offer an offered meeting type
     */
    public String name(MeetingOffer offer) {
        return options().hasSeveralPractitioners()
                ? texts().text(
                                "form.meeting.with",
                                "meeting",
                                offer.type().name(),
                                "practitioner",
                                offer.practitioner().name().text())
                : offer.type().name();
    }

    /**
     * {@return one line about a meeting type: how it's held, and for how long}
     *
     * @param offer an offered meeting type
     */
    public String details(MeetingOffer offer) {
        return texts().text(
                        offer.type().location().fold(DETAILS),
                        "minutes",
                        offer.type().length().toMinutes());
    }

    /**
     * {@return the text of the button that switches to another meeting type}
     *
     * @param offer an offered meeting type
     */
    public String switchTo(MeetingOffer offer) {
        var key = switchKey(offer);
        boolean isTheOnlyOne = options().offers().stream()
                        .filter(other -> switchKey(other).equals(key))
                        .count()
                == 1;
        return isTheOnlyOne && !options().hasSeveralPractitioners()
                ? texts().text(key)
                : texts().text("form.switch.named", "meeting", name(offer));
    }

    private static String switchKey(MeetingOffer offer) {
        return offer.type().location().fold(SWITCHES);
    }

    private boolean needsConfirmation() {
        return options()
                .chosen()
                .filter(offer -> offer.type().confirmation() == ConfirmationPolicy.ASK_FIRST)
                .isPresent();
    }

    private boolean booksAtOnce() {
        return options().hasTimes() && !needsConfirmation();
    }

    private Texts texts() {
        return layout.texts();
    }

    /** {@return the text that says whether a chosen time is confirmed right away or only requested} */
    public String confirmationText() {
        return needsConfirmation()
                ? texts().text("form.time.requested", "answerWithin", settings().answerWithin())
                : texts().text("form.time.confirmed");
    }

    /** {@return the text of the button that sends the form} */
    public String buttonText() {
        var key = options()
                .chosen()
                .map(offer -> offer.type().location().fold(booksAtOnce() ? BOOKINGS : REQUESTS))
                .orElse("form.send.request-call");
        boolean free = options().chosen().filter(BookingOptions::isFree).isPresent();
        return texts().text(key, "free", free);
    }

    /** {@return the sentences that say what happens after the form is sent; at least one} */
    public List<String> whatHappensNext() {
        var within = settings().answerWithin();
        if (!options().hasTimes()) {
            return List.of(texts().text("form.promise.reply", "answerWithin", within));
        }
        if (needsConfirmation()) {
            return List.of(texts().text("form.promise.confirm", "answerWithin", within));
        }
        return Stream.of(
                        Stream.of(texts().text("form.promise.book")),
                        changeText().stream(),
                        Stream.of(texts().text("form.promise.none-fit", "answerWithin", within)))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** Without email, requesters don't get the link to the page where they could change a meeting. */
    private Optional<String> changeText() {
        return options().chosen().filter(offer -> mail).map(MeetingOffer::rules).map(this::changeText);
    }

    private String changeText(BookingRules rules) {
        boolean moves = rules.mostReschedules() > 0;
        return rules.latestChange().isZero()
                ? texts().text(moves ? "form.promise.reschedule-anytime" : "form.promise.cancel-anytime")
                : texts().text(
                                moves ? "form.promise.reschedule" : "form.promise.cancel",
                                "notice",
                                DisplayText.length(texts(), rules.latestChange()));
    }

    /** {@return whether the section for other times is open: the visitor suggested some, or chose none of those listed} */
    public boolean hasPreferences() {
        if (form.values().has("start", "none") || !form.values().text("times").isBlank()) {
            return true;
        }
        return preferenceNumbers().stream()
                .anyMatch(number -> !form.values().text("day" + number).isBlank());
    }
}
