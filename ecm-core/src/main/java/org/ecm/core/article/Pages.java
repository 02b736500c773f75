package org.ecm.core.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;

/** Stores pages and their complete history. Each call is atomic. */
public interface Pages {

    /**
     * Saves a page and keeps its earlier versions.
     *
     * @param page the page at its expected revision
     * @return the page at its new revision
     * @throws StaleRevision if the page was saved meanwhile; nothing is saved
     * @throws SlugTaken if one of its slugs belongs or belonged to another page; nothing is saved
     */
    Page save(Page page);

    /**
     * {@return the latest version of a page, visible or not; empty if it was never saved}
     *
     * @param id the page's id
     */
    Optional<Page> find(PageId id);

    /**
     * {@return all pages as of a moment}
     *
     * @param instant the moment, which also decides visibility; if it's in the future, the latest versions are returned
     */
    Snapshot asOf(Instant instant);

    /** The pages as of one moment, without those first saved later. */
    interface Snapshot {

        /**
         * {@return the page with a slug, visible or not, if it exists}
         *
         * @param slug a current or former slug
         */
        Optional<Page> find(Slug slug);

        /** {@return the pages that are {@link Publication#isVisibleAt visible} at this snapshot's instant, by slug} */
        List<Page> visible();
    }
}
