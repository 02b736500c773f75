package org.ecm.web.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.shared.InvalidValue;

/**
 * One email to one person, as it is to be read.
 *
 * <p>Whoever tries again sends the same letter under the same id: a server that took it twice, and a reader's mail
 * program, can tell.
 *
 * @param id the part of the Message-ID (RFC 5322, section 3.6.4) before its {@code @}: letters, digits, dots, hyphens
 *     and underscores
 * @param fromName beside the site's address: who it is from
 * @param to whom
 * @param replyTo where an answer goes; empty means to the site's address
 * @param subject one line
 * @param text what it says, as plain text, its lines ended by LF
 * @param html the same as HTML
 * @param invitation what the reader's calendar is to do
 */
public record Email(
        String id,
        String fromName,
        EmailAddress to,
        Optional<EmailAddress> replyTo,
        String subject,
        String text,
        String html,
        Optional<Invitation> invitation) {

    /** The most characters of what becomes one header line: folded, it is within the 998 of RFC 5322. */
    public static final int MAX_LINE = 200;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*+");

    /**
     * @throws InvalidValue rule {@code letter.id.malformed}; {@code letter.from.not-one-line} or
     *     {@code letter.subject.not-one-line}, if it has a control character, such as CR or LF, which would end the
     *     header and begin another; {@code letter.from.blank} or {@code letter.subject.blank};
     *     {@code letter.from.too-long} or {@code letter.subject.too-long} (the limit)
     */
    public Email {
        if (id.length() > 64 || !ID.matcher(id).matches()) {
            throw new InvalidValue("letter.id.malformed");
        }
        fromName = line(fromName, "letter.from");
        subject = line(subject, "letter.subject");
    }

    private static String line(String text, String name) {
        if (text.codePoints().anyMatch(Email::endsALine)) {
            throw new InvalidValue(name + ".not-one-line");
        }
        if (text.isBlank()) {
            throw new InvalidValue(name + ".blank");
        }
        if (text.length() > MAX_LINE) {
            throw new InvalidValue(name + ".too-long", MAX_LINE);
        }
        return text.strip();
    }

    private static boolean endsALine(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    /** Tells nobody who wrote what to whom. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }

    /**
     * What the reader's calendar is to do, as iMIP (RFC 6047) carries it.
     *
     * @param method of iTIP: {@code REQUEST}, {@code CANCEL} or {@code PUBLISH}
     * @param calendar iCalendar with that method
     */
    public record Invitation(String method, String calendar) {

        private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");

        /** @throws InvalidValue rule {@code letter.invitation.method}, if it is no word in capitals */
        public Invitation {
            if (!METHOD.matcher(method).matches()) {
                throw new InvalidValue("letter.invitation.method");
            }
        }

        /** Tells the method only. */
        @Override
        public String toString() {
            return "Invitation[" + method + "]";
        }
    }
}
