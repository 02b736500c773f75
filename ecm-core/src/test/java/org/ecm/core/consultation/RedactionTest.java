package org.ecm.core.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.request;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.PartOfDay;
import org.ecm.core.inquiry.PhoneNumber;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.inquiry.ReplyChannel;
import org.ecm.core.inquiry.RequesterLocation;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.inquiry.TimePreference;
import org.ecm.core.testing.PracticeFixture;
import org.ecm.core.testing.RequestExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that personal data reaches neither {@code toString} nor an exception, with a canary in each field. */
class RedactionTest {

    private static final LocalDate DAY = LocalDate.of(2031, 12, 24);
    private static final TimePreference WISH = new TimePreference(DAY, PartOfDay.EVENING);
    private static final RequesterName NAME = new RequesterName("canary-name");
    private static final EmailAddress EMAIL = new EmailAddress("canary-local@canary-host.example");
    private static final PhoneNumber PHONE = new PhoneNumber("0987654321");
    private static final PreferredTimes TIMES = new PreferredTimes(Optional.of("canary-times"), List.of(WISH));
    private static final Message MESSAGE = new Message("canary-message");
    private static final RequesterLocation WHEREABOUTS = new RequesterLocation("canary-place");
    private static final Note NOTE = new Note(NOW, new Actor("mara"), "canary-note");
    private static final Inquiry ENQUIRY = new Inquiry(
            Purpose.CONVERSATION,
            NAME,
            EMAIL,
            Optional.of(PHONE),
            ReplyChannel.TEXT,
            Optional.of(ZoneId.of("Africa/Djibouti")),
            TIMES,
            Optional.of(MESSAGE),
            Optional.of(WHEREABOUTS),
            true);
    private static final Submission SUBMISSION = new Submission(key(1), ENQUIRY, Set.of(), Set.of(), true, false);

    private static final List<String> CANARIES =
            List.of("canary", "0987654321", "2031", "12-24", "EVENING", "Djibouti", "TEXT", "voicemail");

    static Stream<Record> personal() {
        return Stream.of(
                WISH,
                NAME,
                EMAIL,
                PHONE,
                TIMES,
                MESSAGE,
                WHEREABOUTS,
                NOTE,
                ENQUIRY,
                SUBMISSION,
                new RequestContent(ENQUIRY, List.of(NOTE)));
    }

    /** Fails when a record is added and not covered by this test. */
    @Test
    void covers_every_record_of_an_inquiry() {
        var records = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(Inquiry.class.getPackageName())
                        .stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::getSimpleName);

        assertThat(personal().map(value -> value.getClass().getSimpleName())).containsAll(records.toList());
    }

    @ParameterizedTest
    @MethodSource("personal")
    void to_string_of_personal_values_is_redacted(Record value) {
        assertThat(value.toString())
                .startsWith(value.getClass().getSimpleName() + "[")
                .doesNotContain(CANARIES);
    }

    @ParameterizedTest
    @MethodSource("personal")
    void to_string_of_their_containers_is_redacted(Record value) {
        record Holding(Object held) {}

        assertThat(new Holding(value).toString()).doesNotContain(CANARIES);
        assertThat(Optional.of(value).toString()).doesNotContain(CANARIES);
        assertThat(List.of(value).toString()).doesNotContain(CANARIES);
    }

    /** Fails when a field is added and not covered by this test. */
    @Test
    void every_field_of_an_inquiry_has_a_canary() {
        assertThat(Stream.of(Inquiry.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "purpose",
                        "name",
                        "email",
                        "phone",
                        "replyChannel",
                        "zone",
                        "times",
                        "message",
                        "location",
                        "voicemail");
    }

    @Test
    void the_canaries_appear_in_the_fields() {
        assertThat(List.of(
                        ENQUIRY.name().text(),
                        ENQUIRY.email().text(),
                        ENQUIRY.email().canonical(),
                        ENQUIRY.times().text().orElseThrow(),
                        ENQUIRY.message().orElseThrow().text(),
                        ENQUIRY.location().orElseThrow().text(),
                        NOTE.text()))
                .allMatch(text -> text.contains("canary"));
    }

    static Stream<ThrowingCallable> refusals() {
        var practice = PracticeFixture.staffed();
        var requests = practice.inbox().requests();
        var late = new Inquiry(
                Purpose.CONVERSATION,
                NAME,
                EMAIL,
                Optional.of(PHONE),
                ReplyChannel.TEXT,
                Optional.of(ZoneId.of("Africa/Djibouti")),
                new PreferredTimes(
                        Optional.of("canary-times"),
                        List.of(new TimePreference(LocalDate.of(2025, 12, 24), PartOfDay.ANY))),
                Optional.of(MESSAGE),
                Optional.of(WHEREABOUTS),
                true);
        var terms = practice.terms();
        requests.submit(request(1), ENQUIRY, List.of());
        return Stream.of(
                () -> new RequesterName("canary\u0000name"),
                () -> new RequesterName("canary-name".repeat(99)),
                () -> new EmailAddress("canary@canary@example.org"),
                () -> new EmailAddress("jo@canary\u2474.example"),
                () -> new EmailAddress("jo@xn--canary\u00fc.example"),
                () -> new EmailAddress("canary\r\n@example.org"),
                () -> new PhoneNumber("canary 0987654321"),
                () -> new Message("canary\u0000"),
                () -> new RequesterLocation("canary\n"),
                () -> new Note(NOW, Actor.PRACTITIONER, "canary\u0000"),
                () -> new Actor("Canary"),
                () -> new Reference("CANARY"),
                () -> new PreferredTimes(Optional.of("canary-times"), List.of(WISH, WISH)),
                () -> new TimePreference(LocalDate.of(20_311, 12, 24), PartOfDay.EVENING),
                () -> practice.submit(
                        new Submission(key(9), late, terms.wordingRefs(), terms.wordingRefs(), true, false)),
                () -> requests.submit(
                        RequestExamples.received(RequestExamples.id(2), RequestExamples.reference(2), key(1), NOW),
                        ENQUIRY,
                        List.of()),
                () -> requests.submit(request(1), ENQUIRY, List.of()),
                () -> requests.save(request(1), NOTE));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void exceptions_do_not_contain_the_input(ThrowingCallable refused) {
        var thrown = catchThrowable(refused);

        assertThat(thrown).isNotNull().hasNoCause();
        assertThat(thrown.toString()).doesNotContainIgnoringCase("canary").doesNotContain(CANARIES);
        assertThat(thrown).hasNoSuppressedExceptions();
    }
}
