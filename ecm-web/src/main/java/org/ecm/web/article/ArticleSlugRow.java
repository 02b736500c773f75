package org.ecm.web.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.database.SlugRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Records which article owns a slug. */
@Entity
@Table(name = "article_slug")
@WhenDiskIsNearlyFull(Insert.REFUSE)
class ArticleSlugRow extends SlugRow {

    protected ArticleSlugRow() {}
}
