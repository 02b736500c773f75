package org.ecm.web.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.ecm.core.article.Publication;
import org.ecm.web.database.VersionCondition;
import org.jspecify.annotations.Nullable;

/** The database columns of a publication, with the query condition for its visibility. */
@Embeddable
class PublicationColumns {

    /** The only query condition for visibility; it must agree with {@link Publication#isVisibleAt}. */
    static final VersionCondition VISIBLE = VersionCondition.of("row.publication.publishAt <= :moment"
            + " and (row.publication.withdrawnAt is null or row.publication.withdrawnAt > :moment)");

    @Column(name = "publish_at")
    @Nullable
    Instant publishAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    @Nullable
    String withdrawnReason;

    protected PublicationColumns() {}

    static PublicationColumns of(Publication publication) {
        var columns = new PublicationColumns();
        columns.publishAt = publication.publishAt().orElse(null);
        publication.fold(() -> columns, published -> columns, unpublished -> {
            columns.withdrawnAt = unpublished.unpublishedAt();
            columns.withdrawnReason = unpublished.reason().orElse(null);
            return columns;
        });
        return columns;
    }

    /** {@return the publication in the columns; a draft if all are empty, for which JPA may pass {@code null}} */
    static Publication toPublication(@Nullable PublicationColumns columns) {
        if (columns == null || columns.publishAt == null) {
            return Publication.draft();
        }
        return columns.withdrawnAt == null
                ? Publication.publishedFrom(columns.publishAt)
                : new Publication.Unpublished(
                        columns.publishAt, columns.withdrawnAt, Optional.ofNullable(columns.withdrawnReason));
    }
}
