package org.ecm.web.calendarexport;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.protection.SigningKey;

/**
 * What the address of a private calendar says.
 *
 * @param practitioner whose meetings it has
 * @param renewals how often it was given another address before, from 0
 */
record FeedSecret(AuthorId practitioner, int renewals) {

    private static final short VERSION = 1;
    private static final int CONTENT_BYTES = 2 + 16 + 4;

    /** {@return it as 72 letters: version, practitioner, renewals, and a signature over these} */
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
     * {@return what a text says; empty if this key did not sign it}
     *
     * @param text anything
     */
    static Optional<FeedSecret> opened(String text, SigningKey key) {
        return key.opened(text, CONTENT_BYTES).map(said -> of(said.position(2)));
    }

    private static FeedSecret of(ByteBuffer said) {
        return new FeedSecret(new AuthorId(new UUID(said.getLong(), said.getLong())), said.getInt());
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "FeedSecret[redacted]";
    }
}
