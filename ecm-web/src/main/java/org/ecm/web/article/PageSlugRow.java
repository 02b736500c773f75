package org.ecm.web.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.database.SlugRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Records which page owns a slug. */
@Entity
@Table(name = "page_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class PageSlugRow extends SlugRow {

    protected PageSlugRow() {}
}
