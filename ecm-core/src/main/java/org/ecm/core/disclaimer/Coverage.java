package org.ecm.core.disclaimer;

import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;

/** Where a disclaimer must stand. Closed: {@link #fold} makes a forgotten kind fail to compile. */
public sealed interface Coverage {

    /**
     * {@return whether it covers {@code subject}}
     *
     * @param subject what is being shown
     */
    boolean covers(Subject subject);

    /**
     * {@return the answer for the kind of coverage this is}
     *
     * @param cases an answer for each kind
     * @param <R> the answer's type
     */
    <R> R fold(Cases<R> cases);

    /**
     * An answer for each kind of coverage.
     *
     * @param <R> the answer's type
     */
    interface Cases<R> {

        /** {@return the answer for {@link Everywhere}} */
        R everywhere();

        /** {@return the answer for {@link RequestForm}} */
        R requestForm();

        /**
         * {@return the answer for {@link OfService}}
         *
         * @param service which
         */
        R service(ServiceId service);

        /**
         * {@return the answer for {@link OfAuthor}}
         *
         * @param author who
         */
        R author(AuthorId author);

        /**
         * {@return the answer for {@link OfSeries}}
         *
         * @param series which
         */
        R series(SeriesId series);

        /**
         * {@return the answer for {@link OfArticle}}
         *
         * @param article which
         */
        R article(ArticleId article);

        /**
         * {@return the answer for {@link OfPage}}
         *
         * @param page which
         */
        R page(PageId page);
    }

    /** Whatever is shown. */
    record Everywhere() implements Coverage {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.everywhere();
        }

        @Override
        public boolean covers(Subject subject) {
            return true;
        }
    }

    /** The form that asks for a conversation. */
    record RequestForm() implements Coverage {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.requestForm();
        }

        @Override
        public boolean covers(Subject subject) {
            return subject.requestForm();
        }
    }

    /**
     * Whatever is about a service.
     *
     * @param service which
     */
    record OfService(ServiceId service) implements Coverage {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.service(service);
        }

        @Override
        public boolean covers(Subject subject) {
            return subject.services().contains(service);
        }
    }

    /**
     * Whatever an author signs.
     *
     * @param author who
     */
    record OfAuthor(AuthorId author) implements Coverage {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.author(author);
        }

        @Override
        public boolean covers(Subject subject) {
            return subject.authors().contains(author);
        }
    }

    /**
     * Every part of a series.
     *
     * @param series which
     */
    record OfSeries(SeriesId series) implements Coverage {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.series(series);
        }

        @Override
        public boolean covers(Subject subject) {
            return subject.series().contains(series);
        }
    }

    /**
     * One article.
     *
     * @param article which
     */
    record OfArticle(ArticleId article) implements Coverage {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.article(article);
        }

        @Override
        public boolean covers(Subject subject) {
            return subject.article().filter(article::equals).isPresent();
        }
    }

    /**
     * One plain page.
     *
     * @param page which
     */
    record OfPage(PageId page) implements Coverage {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.page(page);
        }

        @Override
        public boolean covers(Subject subject) {
            return subject.page().filter(page::equals).isPresent();
        }
    }
}
