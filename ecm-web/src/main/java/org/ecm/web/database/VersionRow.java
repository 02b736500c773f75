package org.ecm.web.database;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.shared.Revision;

/**
 * One version of a thing, current from when it was recorded until another version superseded it.
 *
 * <p>A subclass adds an attribute {@code id}, the identifier that all versions of a thing share, and the recorded content,
 * which is written once. Only {@link VersionedTable} sets the attributes of this class.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class VersionRow {

    /** The value of {@code supersededAt} in a current version. */
    static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    @Column(name = "row_id")
    UUID rowId;

    @Column(name = "revision")
    int revision;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "superseded_at")
    Instant supersededAt;

    /** For JPA. */
    protected VersionRow() {}

    /** {@return the identifier that all versions of this thing share} */
    protected abstract Object id();

    /** {@return the revision number of this version} */
    protected final Revision revision() {
        return new Revision(revision);
    }
}
