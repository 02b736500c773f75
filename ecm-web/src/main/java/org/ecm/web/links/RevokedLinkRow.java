package org.ecm.web.links;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.shared.RequestId;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** A row with the issue time up to which all links of a request are revoked. */
@Entity
@Table(name = "request_link")
@WhenDiskIsNearlyFull(Insert.ALLOW)
@SuppressWarnings("NullAway.Init")
class RevokedLinkRow {

    @Id
    @Column(name = "request_id")
    private UUID request;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected RevokedLinkRow() {}

    static RevokedLinkRow of(RequestId request, Instant until) {
        var row = new RevokedLinkRow();
        row.request = request.value();
        row.revokedAt = until;
        return row;
    }
}
