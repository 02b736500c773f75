package org.ecm.web.database;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.shared.Revision;

/**
 * One version of something, as it stood from when it was recorded until another superseded it.
 *
 * <p>A subclass adds an attribute {@code id}, the identifier all versions of a thing share, and what was recorded.
 * Rows are written once; {@link VersionedTable} alone sets what is declared here.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class VersionRow {

    /** When the version that still stands is superseded: not yet. */
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

    /** {@return which version it is} */
    protected final Revision revision() {
        return new Revision(revision);
    }
}
