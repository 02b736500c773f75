package org.ecm.web.architecture.offending.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Offends: two entities map one table. */
@Entity
@Table(name = "letter")
class LetterRow {

    @Id
    long id;
}
