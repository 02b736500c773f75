package org.ecm.web.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.ecm.core.article.Publication;
import org.ecm.web.database.VersionCondition;
import org.jspecify.annotations.Nullable;

/** The columns that a publication fills in, and what its visibility is in the database's own words. */
@Embeddable
class PublicationColumns {

    /** The one place where the database judges visibility; it agrees with {@link Publication#isVisibleAt}. */
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
        publication.fold(() -> columns, published -> columns, withdrawn -> {
            columns.withdrawnAt = withdrawn.unpublishedAt();
            columns.withdrawnReason = withdrawn.reason().orElse(null);
            return columns;
        });
        return columns;
    }

    /** {@return what these columns say; columns that are all empty may be none} */
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
