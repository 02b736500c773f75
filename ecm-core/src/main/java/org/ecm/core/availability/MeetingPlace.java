package org.ecm.core.availability;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/** Where a meeting is held. Closed: {@link #fold} makes a forgotten kind fail to compile. */
public sealed interface MeetingPlace {

    /**
     * {@return the answer for the kind of place this is}
     *
     * @param cases an answer for each kind
     * @param <R> the answer's type
     */
    <R> R fold(Cases<R> cases);

    /**
     * An answer for each kind of place.
     *
     * @param <R> the answer's type
     */
    interface Cases<R> {

        /** {@return the answer for {@link PractitionerPhones}} */
        R practitionerPhones();

        /**
         * {@return the answer for {@link EnquirerPhones}}
         *
         * @param number which
         */
        R enquirerPhones(String number);

        /**
         * {@return the answer for {@link Video}}
         *
         * @param link empty means it is told later
         */
        R video(Optional<URI> link);

        /**
         * {@return the answer for {@link Address}}
         *
         * @param text in one or several lines
         */
        R address(String text);
    }

    /** On the telephone; the practitioner calls, so who asks must leave a number. */
    record PractitionerPhones() implements MeetingPlace {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.practitionerPhones();
        }
    }

    /**
     * On the telephone; who asked calls.
     *
     * @param number the practice's, as it is to be read: 5 to 15 digits with the usual signs between them
     */
    record EnquirerPhones(String number) implements MeetingPlace {

        /** The most characters a number may have. */
        public static final int MAX_LENGTH = 40;

        private static final Pattern FORM = Pattern.compile("\\+?(?:[ ()./-]*[0-9]){5,15}");

        /**
         * @throws InvalidValue rule {@code meeting-phone.blank}, {@code meeting-phone.too-long} (the limit),
         *     {@code meeting-phone.control-character} or {@code meeting-phone.malformed}
         */
        public EnquirerPhones {
            number = Written.line(number, "meeting-phone", MAX_LENGTH);
            if (!FORM.matcher(number).matches()) {
                throw new InvalidValue("meeting-phone.malformed");
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.enquirerPhones(number);
        }
    }

    /**
     * In a video call.
     *
     * @param link where to, by {@code https}; whoever has it may come in. Empty means it is told later
     */
    record Video(Optional<URI> link) implements MeetingPlace {

        /** The most characters a link may have. */
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
        public <R> R fold(Cases<R> cases) {
            return cases.video(link);
        }

        /** Keeps the link to itself. */
        @Override
        public String toString() {
            return link.isPresent() ? "Video[link redacted]" : "Video[link told later]";
        }
    }

    /**
     * At an address.
     *
     * @param text in one or several lines, with how to find the door
     */
    record Address(String text) implements MeetingPlace {

        /** The most characters an address may have. */
        public static final int MAX_LENGTH = 500;

        /**
         * @throws InvalidValue rule {@code meeting-address.blank}, {@code meeting-address.too-long} (the limit) or
         *     {@code meeting-address.control-character}
         */
        public Address {
            text = Written.lines(text, "meeting-address", MAX_LENGTH);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.address(text);
        }
    }
}
