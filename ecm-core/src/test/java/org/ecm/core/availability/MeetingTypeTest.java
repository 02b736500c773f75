package org.ecm.core.availability;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.coachingHour;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTypeTest {

    @Test
    void has_an_id_in_the_form_of_a_slug() {
        assertThat(FIRST_CONVERSATION).hasToString("first-conversation");
        assertThat(Stream.of("a-b", "a0", "aa").map(MeetingTypeId::new)).isSorted();
        assertRefused(() -> new MeetingTypeId("First conversation"), "meeting-type.malformed", "First conversation");
        assertRefused(() -> new MeetingTypeId(""), "meeting-type.malformed", "");
    }

    @Test
    void needs_no_confirmation_by_default() {
        assertThat(firstConversation().confirmation()).isEqualTo(ConfirmationPolicy.AT_ONCE);
        assertThat(coachingHour().confirmation()).isEqualTo(ConfirmationPolicy.ASK_FIRST);
    }

    @Test
    void rejects_names_and_fees_of_several_lines() {
        assertThat(named(" First\u2003").name()).isEqualTo("First");
        assertRefused(() -> named(" "), "meeting-name.blank");
        assertRefused(() -> named("n".repeat(121)), "meeting-name.too-long", 120);
        assertRefused(() -> named("a\r\nb"), "meeting-name.control-character");
        assertThat(costing(" free ").fee()).contains("free");
        assertRefused(() -> costing(""), "meeting-fee.blank");
        assertRefused(() -> costing("f".repeat(121)), "meeting-fee.too-long", 120);
        assertRefused(() -> costing("a\tb"), "meeting-fee.control-character");
    }

    @Test
    void limits_the_length_to_five_minutes_to_eight_hours() {
        assertThat(lasting(Duration.ofMinutes(5)).length()).isEqualTo(MeetingType.SHORTEST);
        assertThat(lasting(Duration.ofHours(8)).length()).isEqualTo(MeetingType.LONGEST);
        assertRefused(() -> lasting(Duration.ofMinutes(4)), "meeting-length.out-of-range", 5L, 480L);
        assertRefused(() -> lasting(Duration.ofMinutes(481)), "meeting-length.out-of-range", 5L, 480L);
        assertRefused(() -> lasting(Duration.ofSeconds(301)), "meeting-length.not-whole-minutes");
    }

    @Test
    void retiring_changes_nothing_else() {
        assertThat(coachingHour().retire().retired()).isTrue();
        assertThat(coachingHour().retire())
                .usingRecursiveComparison()
                .ignoringFields("retired")
                .isEqualTo(coachingHour());
        assertThat(coachingHour().withRevision(new Revision(3)).revision()).isEqualTo(new Revision(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1 (212) 555-0100", "212 555 0100", "12345", "+49/30.12345"})
    void accepts_phone_numbers(String number) {
        assertThat(new MeetingLocation.RequesterPhones(" " + number + " ").number())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "call me", "+1 212 555 0100 0000 0000", "++12345"})
    void rejects_other_phone_numbers(String number) {
        assertRefused(() -> new MeetingLocation.RequesterPhones(number), "meeting-phone.malformed");
    }

    @Test
    void limits_the_length_of_phone_numbers() {
        assertRefused(() -> new MeetingLocation.RequesterPhones(" "), "meeting-phone.blank");
        assertRefused(() -> new MeetingLocation.RequesterPhones("1".repeat(41)), "meeting-phone.too-long", 40);
        assertRefused(() -> new MeetingLocation.RequesterPhones("12345\n67890"), "meeting-phone.control-character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://meet.example/mara", "javascript:alert(1)", "//meet.example/mara", "https:///x", "/mara"})
    void accepts_only_https_video_links(String link) {
        assertRefused(() -> video(link), "video-link.not-https");
    }

    @Test
    void keeps_video_links_out_of_to_string() {
        assertThat(video("https://meet.example/mara?pwd=1")).hasToString("Video[link redacted]");
        assertThat(new MeetingLocation.Video(Optional.empty())).hasToString("Video[link sent later]");
        assertRefused(() -> video("https://meet.example/" + "m".repeat(980)), "video-link.too-long", 1000);
    }

    @Test
    void accepts_addresses_of_several_lines() {
        assertThat(new MeetingLocation.Address(" 1 Example Street\r\nRing twice\n").text())
                .isEqualTo("1 Example Street\nRing twice");
        assertRefused(() -> new MeetingLocation.Address("\n"), "meeting-address.blank");
        assertRefused(() -> new MeetingLocation.Address("a".repeat(501)), "meeting-address.too-long", 500);
        assertRefused(() -> new MeetingLocation.Address("a\u0000b"), "meeting-address.control-character");
    }

    @Test
    void fold_distinguishes_every_location() {
        assertThat(List.of(
                        new MeetingLocation.PractitionerPhones(),
                        new MeetingLocation.RequesterPhones("12345"),
                        video("https://meet.example/mara"),
                        new MeetingLocation.Video(Optional.empty()),
                        new MeetingLocation.Address("1 Example Street")))
                .extracting(location -> location.fold(new Names()))
                .containsExactly(
                        "she calls",
                        "call 12345",
                        "join https://meet.example/mara",
                        "join later",
                        "come to 1 Example Street");
    }

    private static MeetingLocation video(String link) {
        return new MeetingLocation.Video(Optional.of(URI.create(link)));
    }

    private static MeetingType named(String name) {
        return MeetingType.of(
                FIRST_CONVERSATION, name, Duration.ofMinutes(30), MARA, new MeetingLocation.PractitionerPhones());
    }

    private static MeetingType lasting(Duration length) {
        return MeetingType.of(FIRST_CONVERSATION, "First", length, MARA, new MeetingLocation.PractitionerPhones());
    }

    private static MeetingType costing(String fee) {
        var type = firstConversation();
        return new MeetingType(
                type.id(),
                type.revision(),
                type.name(),
                type.length(),
                type.practitioner(),
                type.service(),
                Optional.of(fee),
                type.location(),
                type.confirmation(),
                type.retired());
    }

    private static final class Names implements MeetingLocation.LocationVisitor<String> {
        @Override
        public String practitionerPhones() {
            return "she calls";
        }

        @Override
        public String requesterPhones(String number) {
            return "call " + number;
        }

        @Override
        public String video(Optional<URI> link) {
            return "join " + link.map(URI::toString).orElse("later");
        }

        @Override
        public String address(String text) {
            return "come to " + text;
        }
    }
}
