package org.ecm.web.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.store.SlugRow;

/** Who owns a slug, among articles. */
@Entity
@Table(name = "article_slug")
class ArticleSlugRow extends SlugRow {

    protected ArticleSlugRow() {}
}
