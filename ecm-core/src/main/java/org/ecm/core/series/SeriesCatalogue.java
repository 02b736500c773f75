package org.ecm.core.series;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;

/** Where series are kept, together with everything that was ever recorded of them. Each call is atomic. */
public interface SeriesCatalogue {

    /**
     * Records a series, and keeps what it supersedes.
     *
     * @param series at the revision the change was based on
     * @return the same at its new revision
     * @throws StaleRevision if somebody saved meanwhile; nothing is kept
     * @throws SlugTaken if one of its slugs belongs or belonged to another series; nothing is kept
     */
    Series save(Series series);

    /**
     * {@return the latest record of a series; empty if there never was one}
     *
     * @param id which
     */
    Optional<Series> find(SeriesId id);

    /**
     * {@return all series as they were recorded at a moment}
     *
     * @param instant in the future, it means the latest records
     */
    Snapshot asOf(Instant instant);

    /** The series as recorded at one moment; what was first recorded later is not known to it. */
    interface Snapshot {

        /**
         * {@return the series; empty if not known}
         *
         * @param slug a current or former slug
         */
        Optional<Series> find(Slug slug);

        /** {@return all of them, by slug} */
        List<Series> all();

        /**
         * {@return every series that {@code article} stands in, by slug}
         *
         * @param article which
         */
        List<Series> containing(ArticleId article);
    }
}
