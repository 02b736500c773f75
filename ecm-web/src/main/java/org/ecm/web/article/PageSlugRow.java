package org.ecm.web.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.store.SlugRow;

/** Who owns a slug, among pages. */
@Entity
@Table(name = "page_slug")
class PageSlugRow extends SlugRow {

    protected PageSlugRow() {}
}
