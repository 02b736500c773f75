package org.ecm.web.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.UUID;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.enquiry.Purpose;

/** A request with the fingerprint of the address it came from, to count what one person has open; never written here. */
@Entity
@Table(name = "consultation_request")
@SecondaryTable(name = "request_correspondence", pkJoinColumns = @PrimaryKeyJoinColumn(name = "request_id"))
@SuppressWarnings("NullAway.Init")
class RequestFingerprintRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "purpose")
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "suspected")
    private boolean suspected;

    @Column(table = "request_correspondence", name = "email_fingerprint")
    private String fingerprint;

    protected RequestFingerprintRow() {}
}
