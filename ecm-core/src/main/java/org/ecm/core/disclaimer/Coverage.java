package org.ecm.core.disclaimer;

import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;

/**
 * What a disclaimer covers. The interface is sealed, so that {@link #fold} makes the compiler find every missing case.
 */
public sealed interface Coverage {

    /**
     * {@return whether it covers {@code subject}}
     *
     * @param subject the content being shown
     */
    boolean covers(CoverageSubject subject);

    /**
     * {@return the value that the matching case gives}
     *
     * @param cases the cases
     * @param <R> the type of the value
     */
    <R> R fold(CoverageVisitor<R> cases);

    /**
     * A function for each kind of coverage.
     *
     * @param <R> the type of the value
     */
    interface CoverageVisitor<R> {

        /** {@return the value for {@link Everywhere}} */
        R everywhere();

        /** {@return the value for {@link RequestForm}} */
        R requestForm();

        /**
         * {@return the value for {@link OfService}}
         *
         * @param service the service's id
         */
        R service(ServiceId service);

        /**
         * {@return the value for {@link OfAuthor}}
         *
         * @param author the author's id
         */
        R author(AuthorId author);

        /**
         * {@return the value for {@link OfSeries}}
         *
         * @param series the series' id
         */
        R series(SeriesId series);

        /**
         * {@return the value for {@link OfArticle}}
         *
         * @param article the article's id
         */
        R article(ArticleId article);

        /**
         * {@return the value for {@link OfPage}}
         *
         * @param page the page's id
         */
        R page(PageId page);
    }

    /** Covers all content. */
    record Everywhere() implements Coverage {
        @Override
        public <R> R fold(CoverageVisitor<R> cases) {
            return cases.everywhere();
        }

        @Override
        public boolean covers(CoverageSubject subject) {
            return true;
        }
    }

    /** Covers the request form. */
    record RequestForm() implements Coverage {
        @Override
        public <R> R fold(CoverageVisitor<R> cases) {
            return cases.requestForm();
        }

        @Override
        public boolean covers(CoverageSubject subject) {
            return subject.requestForm();
        }
    }

    /**
     * Covers everything about a service.
     *
     * @param service the service's id
     */
    record OfService(ServiceId service) implements Coverage {
        @Override
        public <R> R fold(CoverageVisitor<R> cases) {
            return cases.service(service);
        }

        @Override
        public boolean covers(CoverageSubject subject) {
            return subject.services().contains(service);
        }
    }

    /**
     * Covers everything by an author.
     *
     * @param author the author's id
     */
    record OfAuthor(AuthorId author) implements Coverage {
        @Override
        public <R> R fold(CoverageVisitor<R> cases) {
            return cases.author(author);
        }

        @Override
        public boolean covers(CoverageSubject subject) {
            return subject.authors().contains(author);
        }
    }

    /**
     * Covers every part of a series.
     *
     * @param series the series' id
     */
    record OfSeries(SeriesId series) implements Coverage {
        @Override
        public <R> R fold(CoverageVisitor<R> cases) {
            return cases.series(series);
        }

        @Override
        public boolean covers(CoverageSubject subject) {
            return subject.series().contains(series);
        }
    }

    /**
     * Covers one article.
     *
     * @param article the article's id
     */
    record OfArticle(ArticleId article) implements Coverage {
        @Override
        public <R> R fold(CoverageVisitor<R> cases) {
            return cases.article(article);
        }

        @Override
        public boolean covers(CoverageSubject subject) {
            return subject.article().filter(article::equals).isPresent();
        }
    }

    /**
     * Covers one page.
     *
     * @param page the page's id
     */
    record OfPage(PageId page) implements Coverage {
        @Override
        public <R> R fold(CoverageVisitor<R> cases) {
            return cases.page(page);
        }

        @Override
        public boolean covers(CoverageSubject subject) {
            return subject.page().filter(page::equals).isPresent();
        }
    }
}
