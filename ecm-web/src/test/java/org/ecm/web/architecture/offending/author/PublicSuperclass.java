package org.ecm.web.architecture.offending.author;

import jakarta.persistence.MappedSuperclass;

/** Offends: what several features share stands in the store. */
@MappedSuperclass
public class PublicSuperclass {

    int position;
}
