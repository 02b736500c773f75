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

/** Stores articles and their complete history. Each call is atomic. */
public interface Articles {

    /**
     * Saves an article and keeps its earlier versions.
     *
     * @param article the article at its expected revision
     * @return the article at its new revision
     * @throws StaleRevision if the article was saved meanwhile; nothing is saved
     * @throws SlugTaken if one of its slugs belongs or belonged to another article; nothing is saved
     */
    Article save(Article article);

    /**
     * {@return the latest version of an article, visible or not; empty if it was never saved}
     *
     * @param id the article's id
     */
    Optional<Article> find(ArticleId id);

    /**
     * {@return all articles as of a moment}
     *
     * @param instant the moment, which also decides visibility; if it's in the future, the latest versions are returned
     */
    Snapshot asOf(Instant instant);

    /**
     * The articles as of one moment, without those first saved later.
     *
     * <p>They are ordered by (published at, id), so articles published at the same instant have a fixed order too.
     * "Visible" means {@link Publication#isVisibleAt} this snapshot's instant.
     */
    interface Snapshot {

        /**
         * {@return the article with a slug, visible or not, if it exists}
         *
         * @param slug a current or former slug
         */
        Optional<Article> find(Slug slug);

        /**
         * {@return the existing articles among some ids, visible or not, in the given order}
         *
         * @param ids the ids
         */
        List<Article> find(Collection<ArticleId> ids);

        /**
         * {@return visible articles, newest first}
         *
         * @param filter the filter
         * @param skip the number of articles to skip, from 0
         * @param limit the maximum number of articles
         */
        List<Article> visible(ArticleFilter filter, int skip, int limit);

        /**
         * {@return the number of visible articles}
         *
         * @param filter the filter
         */
        int countVisible(ArticleFilter filter);

        /**
         * {@return the last visible article before {@code article} in (published at, id)}
         *
         * @param article an article with a publication, visible or not
         * @param excluded articles to pass over, such as those in a series; any number
         */
        Optional<Article> previous(Article article, Set<ArticleId> excluded);

        /**
         * {@return the first visible article after {@code article} in (published at, id)}
         *
         * @param article an article with a publication, visible or not
         * @param excluded articles to pass over, such as those in a series; any number
         */
        Optional<Article> next(Article article, Set<ArticleId> excluded);
    }
}
