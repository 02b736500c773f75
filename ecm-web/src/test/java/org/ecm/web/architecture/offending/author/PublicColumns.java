package org.ecm.web.architecture.offending.author;

import jakarta.persistence.Embeddable;

/** Offends: columns of one feature are no other's. */
@Embeddable
public class PublicColumns {

    int position;
}
