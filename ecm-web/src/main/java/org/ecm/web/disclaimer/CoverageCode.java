package org.ecm.web.disclaimer;

import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;

/** Says where a disclaimer must stand in one word: {@code everywhere}, {@code service:coaching}. */
final class CoverageCode {

    private static final Coverage.CoverageVisitor<String> WORDS = new Coverage.CoverageVisitor<>() {
        @Override
        public String everywhere() {
            return "everywhere";
        }

        @Override
        public String requestForm() {
            return "request-form";
        }

        @Override
        public String service(ServiceId service) {
            return "service:" + service;
        }

        @Override
        public String author(AuthorId author) {
            return "author:" + author;
        }

        @Override
        public String series(SeriesId series) {
            return "series:" + series;
        }

        @Override
        public String article(ArticleId article) {
            return "article:" + article;
        }

        @Override
        public String page(PageId page) {
            return "page:" + page;
        }
    };

    private CoverageCode() {}

    static String of(Coverage coverage) {
        return coverage.fold(WORDS);
    }

    static Coverage toCoverage(String word) {
        var kindAndTarget = word.split(":", 2);
        var target = kindAndTarget[kindAndTarget.length - 1];
        return switch (kindAndTarget[0]) {
            case "everywhere" -> new Coverage.Everywhere();
            case "request-form" -> new Coverage.RequestForm();
            case "service" -> new Coverage.OfService(new ServiceId(target));
            case "author" -> new Coverage.OfAuthor(AuthorId.of(target));
            case "series" -> new Coverage.OfSeries(SeriesId.of(target));
            case "article" -> new Coverage.OfArticle(ArticleId.of(target));
            case "page" -> new Coverage.OfPage(PageId.of(target));
            default -> throw new IllegalStateException("no coverage is called " + kindAndTarget[0]);
        };
    }
}
