package org.ecm.web.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.store.SlugRow;
import org.ecm.web.store.WhenDiskIsNearlyFull;
import org.ecm.web.store.WhenDiskIsNearlyFull.Insert;

/** Who owns a slug, among series. */
@Entity
@Table(name = "series_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class SeriesSlugRow extends SlugRow {

    protected SeriesSlugRow() {}
}
