package org.ecm.web.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.database.SlugRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Records which series owns a slug. */
@Entity
@Table(name = "series_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class SeriesSlugRow extends SlugRow {

    protected SeriesSlugRow() {}
}
