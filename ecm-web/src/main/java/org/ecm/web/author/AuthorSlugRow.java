package org.ecm.web.author;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.store.SlugRow;
import org.ecm.web.store.WhenDiskIsNearlyFull;
import org.ecm.web.store.WhenDiskIsNearlyFull.Insert;

/** Who owns a slug, among authors. */
@Entity
@Table(name = "author_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class AuthorSlugRow extends SlugRow {

    protected AuthorSlugRow() {}
}
