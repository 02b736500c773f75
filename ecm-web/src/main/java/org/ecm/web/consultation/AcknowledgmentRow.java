package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** The row of one wording that the requester accepted with a request. */
@Entity
@Table(name = "request_acknowledgement")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class AcknowledgmentRow {

    @EmbeddedId
    private ListPositionColumns place;

    @Column(name = "disclaimer")
    private String disclaimer;

    @Column(name = "version")
    private int version;

    @Column(name = "language_tag")
    private String language;

    @Column(name = "digest")
    private String digest;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected AcknowledgmentRow() {}

    static AcknowledgmentRow of(UUID request, int position, Acknowledgment acknowledgment) {
        var row = new AcknowledgmentRow();
        row.place = ListPositionColumns.of(request, position);
        row.disclaimer = acknowledgment.disclaimer().text();
        row.version = acknowledgment.version();
        row.language = acknowledgment.language().tag();
        row.digest = acknowledgment.digest();
        row.acceptedAt = acknowledgment.at();
        return row;
    }

    UUID request() {
        return place.request;
    }

    Acknowledgment toAcknowledgment() {
        return new Acknowledgment(new DisclaimerId(disclaimer), version, new Language(language), digest, acceptedAt);
    }
}
