package org.ecm.web.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which requests came from one address, by what the vault has made of it; never written here. */
@Entity
@Table(name = "request_correspondence")
@SuppressWarnings("NullAway.Init")
class AddresseeRow {

    @Id
    @Column(name = "request_id")
    private UUID request;

    @Column(name = "email_fingerprint")
    private String fingerprint;

    protected AddresseeRow() {}
}
