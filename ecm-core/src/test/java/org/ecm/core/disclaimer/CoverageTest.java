package org.ecm.core.disclaimer;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.ABOUT;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.disclaimer;
import static org.ecm.core.testing.Examples.uuid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final CoverageSubject ARTICLE = new CoverageSubject(
            Optional.of(ONE),
            Optional.empty(),
            false,
            Set.of(FEELINGS),
            Set.of(MARA, THEO),
            Set.of(COACHING),
            Set.of());
    private static final CoverageSubject FORM = new CoverageSubject(
            Optional.empty(), Optional.empty(), true, Set.of(), Set.of(), Set.of(), Set.of(NOT_THERAPY));

    @Test
    void everywhere_covers_all_content() {
        assertThat(List.of(ARTICLE, FORM, CoverageSubject.allContent())).allMatch(new Coverage.Everywhere()::covers);
    }

    @Test
    void covers_the_request_form() {
        assertThat(new Coverage.RequestForm().covers(FORM)).isTrue();
        assertThat(new Coverage.RequestForm().covers(ARTICLE)).isFalse();
        assertThat(new Coverage.RequestForm().covers(CoverageSubject.allContent()))
                .isFalse();
    }

    @Test
    void covers_an_article_through_itself_its_series_authors_and_services() {
        assertThat(List.of(
                        new Coverage.OfArticle(ONE),
                        new Coverage.OfSeries(FEELINGS),
                        new Coverage.OfAuthor(MARA),
                        new Coverage.OfAuthor(THEO),
                        new Coverage.OfService(COACHING)))
                .allMatch(coverage -> coverage.covers(ARTICLE))
                .noneMatch(coverage -> coverage.covers(CoverageSubject.allContent()));
    }

    @Test
    void does_not_cover_other_content() {
        assertThat(List.of(
                        new Coverage.OfArticle(TWO),
                        new Coverage.OfSeries(new SeriesId(uuid(9))),
                        new Coverage.OfAuthor(new AuthorId(uuid(9))),
                        new Coverage.OfService(new ServiceId("supervision")),
                        new Coverage.OfPage(ABOUT)))
                .noneMatch(coverage -> coverage.covers(ARTICLE));
    }

    @Test
    void covers_a_page_through_itself_and_its_services() {
        var page = CoverageSubject.ofPage(ABOUT, Set.of(COACHING));

        assertThat(new Coverage.OfPage(ABOUT).covers(page)).isTrue();
        assertThat(new Coverage.OfService(COACHING).covers(page)).isTrue();
        assertThat(new Coverage.OfPage(new PageId(uuid(9))).covers(page)).isFalse();
    }

    @Test
    void covers_the_pages_of_series_and_authors() {
        assertThat(new Coverage.OfSeries(FEELINGS).covers(CoverageSubject.ofSeries(FEELINGS)))
                .isTrue();
        assertThat(new Coverage.OfAuthor(MARA).covers(CoverageSubject.ofAuthor(MARA, Set.of(), Set.of())))
                .isTrue();
        assertThat(new Coverage.OfService(COACHING).covers(CoverageSubject.ofAuthor(THEO, Set.of(COACHING), Set.of())))
                .isTrue();
    }

    @Test
    void a_disclaimer_covers_what_any_coverage_covers_or_requires_it() {
        var wide = disclaimer(NOT_THERAPY, "Both.", new Coverage.OfArticle(TWO), new Coverage.OfAuthor(THEO));

        assertThat(wide.covers(ARTICLE)).isTrue();
        assertThat(wide.covers(FORM)).as("owed by name").isTrue();
        assertThat(wide.covers(CoverageSubject.allContent())).isFalse();
        assertThat(disclaimer(new DisclaimerId("other"), "Nowhere.").covers(FORM))
                .isFalse();
    }

    @Test
    void fold_distinguishes_every_coverage() {
        assertThat(List.of(
                        new Coverage.Everywhere(),
                        new Coverage.RequestForm(),
                        new Coverage.OfService(COACHING),
                        new Coverage.OfAuthor(MARA),
                        new Coverage.OfSeries(FEELINGS),
                        new Coverage.OfArticle(ONE),
                        new Coverage.OfPage(ABOUT)))
                .extracting(coverage -> coverage.fold(new Names()))
                .containsExactly(
                        "everywhere",
                        "form",
                        "service coaching",
                        "author " + MARA,
                        "series " + FEELINGS,
                        "article " + ONE,
                        "page " + ABOUT);
    }

    private static final class Names implements Coverage.CoverageVisitor<String> {
        @Override
        public String everywhere() {
            return "everywhere";
        }

        @Override
        public String requestForm() {
            return "form";
        }

        @Override
        public String service(ServiceId service) {
            return "service " + service;
        }

        @Override
        public String author(AuthorId author) {
            return "author " + author;
        }

        @Override
        public String series(SeriesId series) {
            return "series " + series;
        }

        @Override
        public String article(ArticleId article) {
            return "article " + article;
        }

        @Override
        public String page(PageId page) {
            return "page " + page;
        }
    }
}
