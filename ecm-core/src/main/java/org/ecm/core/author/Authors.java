package org.ecm.core.author;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;

/** Where authors are kept, together with everything that was ever recorded of them. Each call is atomic. */
public interface Authors {

    /**
     * Records an author, and keeps what it supersedes.
     *
     * @param author at the revision the change was based on
     * @return the same at its new revision
     * @throws StaleRevision if somebody saved meanwhile; nothing is kept
     * @throws SlugTaken if one of its slugs belongs or belonged to another author; nothing is kept
     */
    Author save(Author author);

    /**
     * {@return the latest record of an author; empty if there never was one}
     *
     * @param id whom
     */
    Optional<Author> find(AuthorId id);

    /**
     * {@return all authors as they were recorded at a moment}
     *
     * @param instant in the future, it means the latest records
     */
    Snapshot asOf(Instant instant);

    /** The authors as recorded at one moment; what was first recorded later is not known to it. */
    interface Snapshot {

        /**
         * {@return the author; empty if not known}
         *
         * @param slug a current or former slug
         */
        Optional<Author> find(Slug slug);

        /**
         * {@return those that are known, in the given order}
         *
         * @param ids whom
         */
        List<Author> find(Collection<AuthorId> ids);

        /** {@return everyone, by slug} */
        List<Author> all();
    }
}
