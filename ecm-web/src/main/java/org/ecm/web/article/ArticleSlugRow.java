package org.ecm.web.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.database.SlugRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Who owns a slug, among articles. */
@Entity
@Table(name = "article_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class ArticleSlugRow extends SlugRow {

    protected ArticleSlugRow() {}
}
