package org.ecm.core.author;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;

/** Stores authors and their complete history. Each call is atomic. */
public interface Authors {

    /**
     * Saves an author and keeps their earlier versions.
     *
     * @param author the author at their expected revision
     * @return the author at their new revision
     * @throws StaleRevision if the author was saved meanwhile; nothing is saved
     * @throws SlugTaken if one of their slugs belongs or belonged to another author; nothing is saved
     */
    Author save(Author author);

    /**
     * {@return the latest version of an author; empty if they were never saved}
     *
     * @param id the author's id
     */
    Optional<Author> find(AuthorId id);

    /**
     * {@return all authors as of a moment}
     *
     * @param instant the moment; if it's in the future, the latest versions are returned
     */
    Snapshot asOf(Instant instant);

    /** The authors as of one moment, without those first saved later. */
    interface Snapshot {

        /**
         * {@return the author with a slug, if they exist}
         *
         * @param slug a current or former slug
         */
        Optional<Author> find(Slug slug);

        /**
         * {@return the existing authors among some ids, in the given order}
         *
         * @param ids the ids
         */
        List<Author> find(Collection<AuthorId> ids);

        /** {@return all authors, by slug} */
        List<Author> all();
    }
}
