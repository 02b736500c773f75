package org.ecm.web.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.fullInquiry;
import static org.ecm.core.testing.RequestExamples.inquiry;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.web.text.Texts;
import org.junit.jupiter.api.Test;

class LocationDetailsTest {

    private static final Texts TEXTS = Texts.of(Locale.US);

    private static LocationDetails of(MeetingLocation location) {
        return LocationDetails.of(location, "Mara", fullInquiry().phone(), TEXTS);
    }

    @Test
    void who_is_called_reads_at_which_number() {
        var place = new MeetingLocation.PractitionerPhones();

        assertThat(of(place))
                .isEqualTo(
                        new LocationDetails("Mara will call you at +1 (212) 555-0100 ext. 7.", Optional.empty(), ""));
        assertThat(LocationDetails.of(place, "Mara", inquiry().phone(), TEXTS).text())
                .isEqualTo("Mara will call you.");
    }

    @Test
    void who_calls_can_do_so_from_here() {
        assertThat(of(new MeetingLocation.RequesterPhones("+1 (212) 555-0100")))
                .isEqualTo(new LocationDetails(
                        "You'll talk by phone. Please call when it's time:",
                        Optional.of("tel:+12125550100"),
                        "Call +1 (212) 555-0100"));
    }

    @Test
    void a_video_call_is_opened_from_here_or_told_of_later() {
        var link = URI.create("https://meet.example/room");

        assertThat(of(new MeetingLocation.Video(Optional.of(link))).link()).contains("https://meet.example/room");
        assertThat(of(new MeetingLocation.Video(Optional.empty())))
                .isEqualTo(new LocationDetails(
                        "You'll talk by video call. We'll send you the link beforehand.",
                        Optional.empty(),
                        "Join the video call"));
    }

    @Test
    void an_address_stands_in_its_lines() {
        assertThat(of(new MeetingLocation.Address("1 Main Street\nring twice")).text())
                .isEqualTo("1 Main Street\nring twice");
    }
}
