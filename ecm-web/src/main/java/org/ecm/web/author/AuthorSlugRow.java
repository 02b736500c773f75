package org.ecm.web.author;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.store.SlugRow;

/** Who owns a slug, among authors. */
@Entity
@Table(name = "author_slug")
class AuthorSlugRow extends SlugRow {

    protected AuthorSlugRow() {}
}
