package org.ecm.web.author;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.database.SlugRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Records which author owns a slug. */
@Entity
@Table(name = "author_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class AuthorSlugRow extends SlugRow {

    protected AuthorSlugRow() {}
}
