package org.ecm.web.requestform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.AvailabilityExamples.LENIENT;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.mara;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.cases.MeetingOffer;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.testing.RequestExamples;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.protection.FormFields;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.Texts;
import org.ecm.web.timepicker.SlotPicker;
import org.ecm.web.timepicker.TimeZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form says of what can be booked. */
class ConsultationPageTest {

    private static final MeetingLocation PHONE = new MeetingLocation.PractitionerPhones();
    private static final MeetingLocation VIDEO = new MeetingLocation.Video(Optional.empty());
    private static final MeetingLocation ADDRESS = new MeetingLocation.Address("1 Main Street");

    private static MeetingOffer kind(String id, MeetingLocation location, ConfirmationPolicy confirm, String fee) {
        return new MeetingOffer(
                new MeetingType(
                        new MeetingTypeId(id),
                        Revision.NONE,
                        "Meeting " + id,
                        Duration.ofMinutes(30),
                        MARA,
                        Optional.empty(),
                        Optional.of(fee).filter(text -> !text.isEmpty()),
                        location,
                        confirm,
                        false),
                mara(),
                maraIsOpen().withRules(LENIENT));
    }

    private static MeetingOffer kind(String id, MeetingLocation location) {
        return kind(id, location, ConfirmationPolicy.AT_ONCE, "Free of charge");
    }

    /** {@return the page, with the first of these chosen} */
    private static ConsultationPage page(boolean open, MeetingOffer... kinds) {
        var texts = Texts.of(Locale.US);
        var times = SlotPicker.of(
                List.of(new Slot(TimeRange.of(NOW.plus(Duration.ofDays(2)), Duration.ofMinutes(30)))),
                texts.dates(RequestExamples.ZONE_OF_JO),
                "",
                NOW);
        var offer = new BookingOptions(
                List.of(kinds), Stream.of(kinds).findFirst(), Optional.of(times).filter(any -> open));
        var layout = new PageLayout(
                SiteSettings.INITIAL,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                "website",
                "",
                "",
                true);
        var consent = new DisclaimerText(ConsentTerms.CONSENT, 1, Language.ENGLISH, "You may answer me.", "0");
        var form = new FormView(
                FormValues.NOTHING,
                new FieldErrors(texts),
                Optional.empty(),
                offer,
                new ConsentTerms(consent, List.of(), List.of()),
                new FormFields("token", Optional.empty()));
        return new ConsultationPage(layout, "", form, new TimeZones(List.of()), true, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Free of charge", "Free", "free.", "No charge", "no fee", "Complimentary"})
    void the_button_says_free_where_the_fee_does(String fee) {
        assertThat(page(true, kind("a", VIDEO, ConfirmationPolicy.AT_ONCE, fee)).buttonText())
                .isEqualTo("Book my free call");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$90",
                "The first 10 minutes are free, then $90 an hour",
                "Free for students",
                "Free, then $90",
                ""
            })
    void it_does_not_where_something_may_be_due(String fee) {
        assertThat(page(true, kind("a", VIDEO, ConfirmationPolicy.AT_ONCE, fee)).buttonText())
                .isEqualTo("Book my call");
    }

    @ParameterizedTest
    @CsvSource({
        "true, AT_ONCE, Book my free call, Book my free meeting",
        "true, ASK_FIRST, Request a free call, Request a free meeting",
        "false, AT_ONCE, Request a free call, Request a free meeting"
    })
    void the_button_says_what_it_does(boolean open, ConfirmationPolicy confirm, String call, String meeting) {
        assertThat(page(open, kind("a", PHONE, confirm, "Free")).buttonText()).isEqualTo(call);
        assertThat(page(open, kind("a", ADDRESS, confirm, "Free")).buttonText()).isEqualTo(meeting);
        assertThat(page(false).buttonText()).isEqualTo("Request a call");
    }

    @Test
    void another_kind_is_named_by_its_medium_if_that_tells_it_from_all_others() {
        var video = kind("a", VIDEO);
        var phone = kind("b", PHONE);
        var longTalk = kind("c", PHONE);

        assertThat(page(true, video, phone).switchTo(phone)).isEqualTo("Prefer the phone? Switch to a phone call");
        assertThat(page(true, phone, video).switchTo(video)).isEqualTo("Prefer video? Switch to a video call");
        assertThat(page(true, video, phone, longTalk).switchTo(phone)).isEqualTo("Switch to Meeting b");
        assertThat(page(true, phone, longTalk).switchTo(longTalk)).isEqualTo("Switch to Meeting c");
    }

    @Test
    void what_happens_next_is_said_as_it_is() {
        assertThat(page(true, kind("a", VIDEO)).whatHappensNext())
                .containsExactly(
                        "The time you pick is booked right away.",
                        "You can reschedule or cancel it online until it starts.",
                        "If none of the times work for you, you'll hear from us within two working days.");
        assertThat(page(true, kind("a", VIDEO, ConfirmationPolicy.ASK_FIRST, ""))
                        .whatHappensNext())
                .containsExactly("We'll confirm your time, or suggest others, within two working days. Nothing is"
                        + " booked until then.");
        assertThat(page(false, kind("a", VIDEO)).whatHappensNext())
                .containsExactly("You'll hear from us within two working days. Nothing is booked until you agree to a"
                        + " time.");
    }
}
