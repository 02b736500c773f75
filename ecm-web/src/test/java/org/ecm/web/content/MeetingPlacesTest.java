package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to say where a meeting is held; {@link WrongValuesTest} has those that are none. */
class MeetingPlacesTest {

    @TempDir
    Path folder;

    @Test
    void on_the_telephone() {
        assertThat(place("place: phone")).isEqualTo(new MeetingLocation.PractitionerPhones());
        assertThat(place("place: {phone: +1 212 555 0100}"))
                .isEqualTo(new MeetingLocation.RequesterPhones("+1 212 555 0100"));
        assertThat(place("place: {phone: 2125550100}")).isEqualTo(new MeetingLocation.RequesterPhones("2125550100"));
    }

    @Test
    void in_a_video_call() {
        assertThat(place("place: video")).isEqualTo(new MeetingLocation.Video(Optional.empty()));
        assertThat(place("place: {video: https://example.org/a?b=c}"))
                .isEqualTo(new MeetingLocation.Video(Optional.of(URI.create("https://example.org/a?b=c"))));
    }

    @Test
    void at_an_address_of_several_lines() {
        assertThat(place("place:\n  address: |\n    1 Some Street\n    Some Town"))
                .isEqualTo(new MeetingLocation.Address("1 Some Street\nSome Town"));
    }

    private MeetingLocation place(String key) {
        var site = TestSite.small(folder)
                .write("meetings/talk.yaml", "name: A talk\nlength: 50\npractitioner: ada\n" + key + "\n");
        site.imported();
        return site.meeting("talk").location();
    }
}
