package org.ecm.web.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.shared.InvalidValue;

/** Reads where a meeting is held: {@code phone}, {@code video}, or one key with a value, such as {@code phone: "+1 212"}. */
final class LocationKey {

    private static final String ALLOWED =
            "must be phone (you call), video, {phone: a number} (they call), {video: https://...} or {address: text}";

    private LocationKey() {}

    static MeetingLocation read(YamlValue value) {
        if (value.isMapping()) {
            return detailed(value);
        }
        return switch (value.isScalar() ? value.text() : "") {
            case "phone" -> new MeetingLocation.PractitionerPhones();
            case "video" -> new MeetingLocation.Video(Optional.empty());
            default -> throw value.wrong(ALLOWED);
        };
    }

    private static MeetingLocation detailed(YamlValue value) {
        var pairs = value.pairs();
        if (pairs.size() != 1) {
            throw value.wrong(ALLOWED);
        }
        var key = pairs.get(0).key();
        var detail = pairs.get(0).value();
        try {
            return switch (key.text()) {
                case "phone" -> new MeetingLocation.RequesterPhones(detail.text());
                case "video" -> new MeetingLocation.Video(Optional.of(link(detail)));
                case "address" -> new MeetingLocation.Address(detail.text());
                default -> throw key.wrong(ALLOWED);
            };
        } catch (InvalidValue e) {
            throw detail.wrong(ProblemText.of(e));
        }
    }

    /** Leaves the link out of problems, because anyone who has it can join the meeting. */
    private static URI link(YamlValue value) {
        try {
            return new URI(value.text());
        } catch (URISyntaxException e) {
            throw new InvalidValue("video-link.not-https");
        }
    }
}
