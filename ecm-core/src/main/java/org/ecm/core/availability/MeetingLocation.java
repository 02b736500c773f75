package org.ecm.core.availability;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;

/**
 * Where a meeting takes place. The interface is sealed, so that {@link #fold} makes the compiler find every missing
 * case.
 */
public sealed interface MeetingLocation {

    /**
     * {@return the value that the matching case gives}
     *
     * @param cases the cases
     * @param <R> the type of the value
     */
    <R> R fold(LocationVisitor<R> cases);

    /**
     * A function for each kind of location.
     *
     * @param <R> the type of the value
     */
    interface LocationVisitor<R> {

        /** {@return the value for {@link PractitionerPhones}} */
        R practitionerPhones();

        /**
         * {@return the value for {@link RequesterPhones}}
         *
         * @param number the number to call
         */
        R requesterPhones(String number);

        /**
         * {@return the value for {@link Video}}
         *
         * @param link empty if it's sent later
         */
        R video(Optional<URI> link);

        /**
         * {@return the value for {@link Address}}
         *
         * @param text one or several lines
         */
        R address(String text);
    }

    /** By phone. The practitioner calls, so the requester must leave a number. */
    record PractitionerPhones() implements MeetingLocation {
        @Override
        public <R> R fold(LocationVisitor<R> cases) {
            return cases.practitionerPhones();
        }
    }

    /**
     * By phone. The requester calls.
     *
     * @param number the practice's number as displayed: 5 to 15 digits with the usual separators
     */
    record RequesterPhones(String number) implements MeetingLocation {

        /** The maximum length of a number in UTF-16 units. */
        public static final int MAX_LENGTH = 40;

        private static final Pattern PATTERN = Pattern.compile("\\+?(?:[ ()./-]*[0-9]){5,15}");

        /**
         * @throws InvalidValue rule {@code meeting-phone.blank}, {@code meeting-phone.too-long} (the limit),
         *     {@code meeting-phone.control-character} or {@code meeting-phone.malformed}
         */
        public RequesterPhones {
            number = TextInput.line(number, "meeting-phone", MAX_LENGTH);
            if (!PATTERN.matcher(number).matches()) {
                throw new InvalidValue("meeting-phone.malformed");
            }
        }

        @Override
        public <R> R fold(LocationVisitor<R> cases) {
            return cases.requesterPhones(number);
        }
    }

    /**
     * By video call.
     *
     * @param link an {@code https} link, which admits anyone who has it; empty if it's sent later
     */
    record Video(Optional<URI> link) implements MeetingLocation {

        /** The maximum length of a link in UTF-16 units. */
        public static final int MAX_LENGTH = 1000;

        /** @throws InvalidValue rule {@code video-link.not-https} or {@code video-link.too-long} (the limit) */
        public Video {
            link.ifPresent(uri -> {
                if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
                    throw new InvalidValue("video-link.not-https");
                }
                if (uri.toString().length() > MAX_LENGTH) {
                    throw new InvalidValue("video-link.too-long", MAX_LENGTH);
                }
            });
        }

        @Override
        public <R> R fold(LocationVisitor<R> cases) {
            return cases.video(link);
        }

        /** {@return a text without the link} */
        @Override
        public String toString() {
            return link.isPresent() ? "Video[link redacted]" : "Video[link sent later]";
        }
    }

    /**
     * At an address.
     *
     * @param text one or several lines, including directions
     */
    record Address(String text) implements MeetingLocation {

        /** The maximum length of an address in UTF-16 units. */
        public static final int MAX_LENGTH = 500;

        /**
         * @throws InvalidValue rule {@code meeting-address.blank}, {@code meeting-address.too-long} (the limit) or
         *     {@code meeting-address.control-character}
         */
        public Address {
            text = TextInput.lines(text, "meeting-address", MAX_LENGTH);
        }

        @Override
        public <R> R fold(LocationVisitor<R> cases) {
            return cases.address(text);
        }
    }
}
