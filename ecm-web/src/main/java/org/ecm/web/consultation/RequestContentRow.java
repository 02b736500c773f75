package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** The encrypted content of a request and the fingerprint of its email address; erasing the request deletes the row. */
@Entity
@Table(name = "request_correspondence")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class RequestContentRow {

    @Id
    @Column(name = "request_id")
    private UUID request;

    @Column(name = "email_fingerprint")
    private String fingerprint;

    @Column(name = "sealed")
    private byte[] sealed;

    protected RequestContentRow() {}

    static RequestContentRow of(UUID request, String fingerprint, byte[] sealed) {
        var row = new RequestContentRow();
        row.request = request;
        row.fingerprint = fingerprint;
        row.sealed = sealed;
        return row;
    }
}
