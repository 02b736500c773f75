package org.ecm.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.mara;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.cases.MeetingOffer;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.core.inquiry.RequesterLocation;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.testing.RequestExamples;
import org.ecm.web.requestform.BookingOptions;
import org.ecm.web.requestform.ConsultationForm;
import org.ecm.web.requestform.ContactForm;
import org.ecm.web.requestform.FieldErrors;
import org.ecm.web.requestform.FieldErrors.FieldError;
import org.ecm.web.requestform.FormValues;
import org.ecm.web.text.Texts;
import org.ecm.web.timepicker.SlotPicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that breaks a rule has a text for it, and no text is for a rule that no form breaks. */
class FieldErrorTextsTest {

    private static final String KEYS = "form.error.";
    private static final Texts TEXTS = Texts.of(Locale.US);
    private static final String DAY_AFTER_TOMORROW = "2098-03-04";

    /** Broken by boxes that aren't checked: not by what is typed. */
    private static final List<String> BOXES = List.of("acceptance.missing", "adult.missing");

    private static final BookingOptions OFFER = new BookingOptions(
            List.of(new MeetingOffer(firstConversation(), mara(), maraIsOpen())),
            Optional.of(new MeetingOffer(firstConversation(), mara(), maraIsOpen())),
            Optional.of(SlotPicker.of(
                    List.of(new Slot(TimeRange.of(NOW.plus(Duration.ofDays(2)), Duration.ofMinutes(30)))),
                    TEXTS.dates(RequestExamples.ZONE_OF_JO),
                    "",
                    NOW)));

    /** A field, what is typed into it, and the rule that it breaks. */
    record Broken(String field, String typed, String rule) {}

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken("name", "", "requester-name.blank"),
                new Broken("name", "a\u0007b", "requester-name.control-character"),
                new Broken("name", "a".repeat(RequesterName.MAX_LENGTH + 1), "requester-name.too-long"),
                new Broken("email", "", "email.blank"),
                new Broken("email", "a\u0007b@example.org", "email.control-character"),
                new Broken("email", "robin", "email.malformed"),
                new Broken("email", "j\u00f6rg@example.org", "email.not-ascii"),
                new Broken("email", "a".repeat(EmailAddress.MAX_LENGTH + 1), "email.too-long"),
                new Broken("reply", "", "reply.blank"),
                new Broken("reply", "text", "inquiry.phone-missing"),
                new Broken("phone", "1\u00072", "phone.control-character"),
                new Broken("phone", "12", "phone.malformed"),
                new Broken("phone", "1".repeat(100), "phone.too-long"),
                new Broken("start", "", "start.missing"),
                new Broken("start", NOW.plus(Duration.ofDays(2)).toString(), "meeting.phone-missing"),
                new Broken("meeting", "no-longer-offered", "meeting.gone"),
                new Broken("message", "a\u0007b", "message.control-character"),
                new Broken("message", "a".repeat(Message.MAX_LENGTH + 1), "message.too-long"),
                new Broken("times", "a\u0007b", "preferred-times.control-character"),
                new Broken("times", "a".repeat(PreferredTimes.MAX_LENGTH + 1), "preferred-times.too-long"),
                new Broken("whereabouts", "a\u0007b", "requester-location.control-character"),
                new Broken("whereabouts", "a".repeat(RequesterLocation.MAX_LENGTH + 1), "requester-location.too-long"),
                new Broken("day1", "soon", "time-preference.day-malformed"),
                new Broken("day1", "+12345-06-07", "time-preference.out-of-range"),
                new Broken("day1", "2020-01-01", "time-preferences.past"),
                new Broken("day2", DAY_AFTER_TOMORROW, "time-preferences.repeated"),
                new Broken("zone", "", "zone.blank"),
                new Broken("zone", "Mars/Olympus", "zone.unknown"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_rule_has_a_text(Broken broken) {
        assertThat(mistakes(broken)).singleElement().satisfies(error -> {
            assertThat(error.rule()).isEqualTo(broken.rule());
            assertThat(error.sentence()).isNotBlank().doesNotContain("{");
        });
    }

    @Test
    void a_message_has_a_text_where_it_is_all_that_is_sent() {
        var errors = new FieldErrors(TEXTS);
        new ContactForm().inquiry(FormValues.NOTHING, BookingOptions.NONE, errors, true, NOW);

        assertThat(errors.all())
                .extracting(FieldError::rule)
                .containsExactly("requester-name.blank", "email.blank", "message.blank");
    }

    @Test
    void a_limit_is_said_in_characters() {
        assertThat(mistakes(new Broken("message", "a".repeat(Message.MAX_LENGTH + 1), "message.too-long")))
                .extracting(FieldError::sentence)
                .containsExactly("Please shorten your message to 2,000 characters. The rest can wait until we talk.");
    }

    @Test
    void each_text_is_for_a_rule_that_a_form_breaks() throws IOException {
        var rules = broken().map(Broken::rule).collect(Collectors.toSet());
        rules.addAll(BOXES);
        rules.add("message.blank");

        assertThat(texts()).containsExactlyInAnyOrderElementsOf(rules);
    }

    private static List<FieldError> mistakes(Broken broken) {
        var fields = new HashMap<>(Map.of(
                "name", "Robin",
                "email", "robin@example.org",
                "reply", "email",
                "zone", "America/New_York",
                "meeting", firstConversation().id().text(),
                "start", "none",
                "day1", DAY_AFTER_TOMORROW));
        if (broken.field().equals("start")) {
            fields.remove("day1"); // whoever names a day need not pick a time
        }
        if (broken.field().equals("meeting")) {
            fields.put("start", NOW.plus(Duration.ofDays(2)).toString());
        }
        fields.put(broken.field(), broken.typed());
        var typed = new HashMap<String, List<String>>();
        fields.forEach((field, value) -> typed.put(field, List.of(value)));
        var errors = new FieldErrors(TEXTS);
        new ConsultationForm().inquiry(new FormValues(typed), OFFER, errors, true, NOW);
        return errors.all();
    }

    private static Set<String> texts() throws IOException {
        var properties = new Properties();
        try (var bundle =
                Objects.requireNonNull(FieldErrorTextsTest.class.getResourceAsStream("/messages/form.properties"))) {
            properties.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(KEYS))
                .map(key -> key.substring(KEYS.length()))
                .collect(Collectors.toSet());
    }
}
