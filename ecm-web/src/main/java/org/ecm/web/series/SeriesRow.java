package org.ecm.web.series;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.ecm.core.series.ReadingOrder;
import org.ecm.core.series.Series;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.SeriesId;
import org.ecm.web.database.PermalinkColumns;
import org.ecm.web.database.VersionRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;
import org.jspecify.annotations.Nullable;

/** One recorded version of a series. */
@Entity
@Table(name = "series")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class SeriesRow extends VersionRow {

    @Column(name = "id")
    private UUID id;

    @Embedded
    private PermalinkColumns permalink;

    @Column(name = "title")
    private String title;

    @Column(name = "description")
    @Nullable
    private String description;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "series_part", joinColumns = @JoinColumn(name = "row_id"))
    @OrderColumn(name = "position")
    @Column(name = "article_id")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> parts;

    protected SeriesRow() {}

    static SeriesRow of(Series series) {
        var row = new SeriesRow();
        row.id = series.id().value();
        row.permalink = PermalinkColumns.of(series.permalink());
        row.title = series.title();
        row.description = series.description().orElse(null);
        row.parts = series.order().articles().stream().map(ArticleId::value).toList();
        return row;
    }

    Series toSeries() {
        return new Series(
                new SeriesId(id),
                revision(),
                permalink.toPermalink(),
                title,
                Optional.ofNullable(description),
                new ReadingOrder(parts.stream().map(ArticleId::new).toList()));
    }

    @Override
    protected UUID id() {
        return id;
    }
}
