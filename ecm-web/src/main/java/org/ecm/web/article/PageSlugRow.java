package org.ecm.web.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.store.SlugRow;
import org.ecm.web.store.WhenDiskIsNearlyFull;
import org.ecm.web.store.WhenDiskIsNearlyFull.Insert;

/** Who owns a slug, among pages. */
@Entity
@Table(name = "page_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class PageSlugRow extends SlugRow {

    protected PageSlugRow() {}
}
