package org.ecm.web.architecture.offending.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Offends: a row is nobody's business but its own room's. */
@Entity
public class PublicRow {

    @Id
    long id;
}
