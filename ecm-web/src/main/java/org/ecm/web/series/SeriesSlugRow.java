package org.ecm.web.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.database.SlugRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Who owns a slug, among series. */
@Entity
@Table(name = "series_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class SeriesSlugRow extends SlugRow {

    protected SeriesSlugRow() {}
}
