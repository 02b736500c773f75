package org.ecm.core.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;

/** Where articles are kept, together with everything that was ever recorded of them. Each call is atomic. */
public interface Articles {

    /**
     * Records an article, and keeps what it supersedes.
     *
     * @param article at the revision the change was based on
     * @return the same at its new revision
     * @throws StaleRevision if somebody saved meanwhile; nothing is kept
     * @throws SlugTaken if one of its slugs belongs or belonged to another article; nothing is kept
     */
    Article save(Article article);

    /**
     * {@return the latest record of an article, whoever may read it; empty if there never was one}
     *
     * @param id which
     */
    Optional<Article> find(ArticleId id);

    /**
     * {@return all articles as they were recorded at a moment}
     *
     * @param instant in the future, it means the latest records; visibility is always judged at this instant
     */
    Snapshot asOf(Instant instant);

    /**
     * The articles as recorded at one moment; what was first recorded later is not known to it.
     *
     * <p>Their order is (published at, id), which is total, so articles published at the same instant still have one.
     * "Visible" means {@link Publication#isVisibleAt} this snapshot's instant.
     */
    interface Snapshot {

        /**
         * {@return the article, visible or not; empty if not known}
         *
         * @param slug a current or former slug
         */
        Optional<Article> find(Slug slug);

        /**
         * {@return those that are known, visible or not, in the given order}
         *
         * @param ids which
         */
        List<Article> find(Collection<ArticleId> ids);

        /**
         * {@return visible articles, newest first}
         *
         * @param selection which of them
         * @param skip how many of the newest to leave out, from 0
         * @param most how many to give at most
         */
        List<Article> visible(Selection selection, int skip, int most);

        /**
         * {@return how many visible articles there are}
         *
         * @param selection which of them
         */
        int countVisible(Selection selection);

        /**
         * {@return the visible article right before {@code article} in (published at, id), but for some}
         *
         * @param article one that has a publication, visible or not
         * @param passedOver articles that are none of the answers, such as those that stand in a series; any number
         */
        Optional<Article> before(Article article, Set<ArticleId> passedOver);

        /**
         * {@return the visible article right after {@code article} in (published at, id), but for some}
         *
         * @param article one that has a publication, visible or not
         * @param passedOver articles that are none of the answers, such as those that stand in a series; any number
         */
        Optional<Article> after(Article article, Set<ArticleId> passedOver);
    }
}
