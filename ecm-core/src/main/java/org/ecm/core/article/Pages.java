package org.ecm.core.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;

/** Where plain pages are kept, together with everything that was ever recorded of them. Each call is atomic. */
public interface Pages {

    /**
     * Records a page, and keeps what it supersedes.
     *
     * @param page at the revision the change was based on
     * @return the same at its new revision
     * @throws StaleRevision if somebody saved meanwhile; nothing is kept
     * @throws SlugTaken if one of its slugs belongs or belonged to another page; nothing is kept
     */
    Page save(Page page);

    /**
     * {@return the latest record of a page, whoever may read it; empty if there never was one}
     *
     * @param id which
     */
    Optional<Page> find(PageId id);

    /**
     * {@return all pages as they were recorded at a moment}
     *
     * @param instant in the future, it means the latest records; visibility is always judged at this instant
     */
    Snapshot asOf(Instant instant);

    /** The pages as recorded at one moment; what was first recorded later is not known to it. */
    interface Snapshot {

        /**
         * {@return the page, visible or not; empty if not known}
         *
         * @param slug a current or former slug
         */
        Optional<Page> find(Slug slug);

        /** {@return the pages that are {@link Publication#isVisibleAt visible} at this snapshot's instant, by slug} */
        List<Page> visible();
    }
}
