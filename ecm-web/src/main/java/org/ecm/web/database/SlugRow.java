package org.ecm.web.database;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** The permanent owner of a slug among things of one kind: the first one to use it. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class SlugRow {

    @Id
    @Column(name = "slug")
    String slug;

    @Column(name = "owner_id")
    UUID ownerId;

    /** For JPA. */
    protected SlugRow() {}
}
