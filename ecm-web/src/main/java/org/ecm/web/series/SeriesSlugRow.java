package org.ecm.web.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.store.SlugRow;

/** Who owns a slug, among series. */
@Entity
@Table(name = "series_slug")
class SeriesSlugRow extends SlugRow {

    protected SeriesSlugRow() {}
}
