package org.ecm.web.calendarexport;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.protection.SigningKey;

/**
 * The secret in the address of a private calendar feed.
 *
 * @param practitioner the owner of the calendar
 * @param renewals how often the feed was given a new address before, from 0
 */
record FeedSecret(AuthorId practitioner, int renewals) {

    private static final short VERSION = 1;
    private static final int CONTENT_BYTES = 2 + 16 + 4;

    /** {@return the secret as 72 characters: version, practitioner and renewals, with a signature over them} */
    String signed(SigningKey key) {
        byte[] said = ByteBuffer.allocate(CONTENT_BYTES)
                .putShort(VERSION)
                .putLong(practitioner.value().getMostSignificantBits())
                .putLong(practitioner.value().getLeastSignificantBits())
                .putInt(renewals)
                .array();
        return key.sealed(said);
    }

    /**
     * {@return the secret that a text contains; empty if this key didn't sign it}
     *
     * @param text the text, unchecked
     */
    static Optional<FeedSecret> opened(String text, SigningKey key) {
        return key.opened(text, CONTENT_BYTES).map(said -> of(said.position(2)));
    }

    private static FeedSecret of(ByteBuffer said) {
        return new FeedSecret(new AuthorId(new UUID(said.getLong(), said.getLong())), said.getInt());
    }

    /** Reveals nothing, so that logs contain no secrets. */
    @Override
    public String toString() {
        return "FeedSecret[redacted]";
    }
}
