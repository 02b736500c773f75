package org.ecm.web.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** The row of a desk session that ended with a sign-out. */
@Entity
@Table(name = "ended_desk_session")
@WhenDiskIsNearlyFull(Insert.ALLOW)
@SuppressWarnings("NullAway.Init")
class EndedDeskSessionRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "digest")
    private String digest;

    @Column(name = "kept_until")
    private Instant keptUntil;

    protected EndedDeskSessionRow() {}

    static EndedDeskSessionRow of(UUID session, Instant keptUntil) {
        var row = new EndedDeskSessionRow();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.digest = digest(session);
        row.keptUntil = keptUntil;
        return row;
    }

    /** {@return the SHA-256 of a session's id in 64 hexadecimal digits; the id has 122 random bits or more, so none can be guessed} */
    static String digest(UUID session) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .array();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
