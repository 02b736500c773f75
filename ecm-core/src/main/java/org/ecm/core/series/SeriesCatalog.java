package org.ecm.core.series;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;

/** Stores series and their complete history. Each call is atomic. */
public interface SeriesCatalog {

    /**
     * Saves a series and keeps its earlier versions.
     *
     * @param series the series at its expected revision
     * @return the series at its new revision
     * @throws StaleRevision if the series was saved meanwhile; nothing is saved
     * @throws SlugTaken if one of its slugs belongs or belonged to another series; nothing is saved
     */
    Series save(Series series);

    /**
     * {@return the latest version of a series; empty if it was never saved}
     *
     * @param id the series' id
     */
    Optional<Series> find(SeriesId id);

    /**
     * {@return all series as of a moment}
     *
     * @param instant the moment; if it's in the future, the latest versions are returned
     */
    Snapshot asOf(Instant instant);

    /** The series as of one moment, without those first saved later. */
    interface Snapshot {

        /**
         * {@return the series with a slug, if it exists}
         *
         * @param slug a current or former slug
         */
        Optional<Series> find(Slug slug);

        /** {@return all series, by slug} */
        List<Series> all();

        /**
         * {@return all series that list {@code article}, by slug}
         *
         * @param article the article's id
         */
        List<Series> containing(ArticleId article);
    }
}
