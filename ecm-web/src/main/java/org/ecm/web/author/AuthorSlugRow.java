package org.ecm.web.author;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.database.SlugRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Who owns a slug, among authors. */
@Entity
@Table(name = "author_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class AuthorSlugRow extends SlugRow {

    protected AuthorSlugRow() {}
}
