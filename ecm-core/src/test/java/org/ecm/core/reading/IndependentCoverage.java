package org.ecm.core.reading;

import java.util.List;
import java.util.Set;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;

/**
 * Tells whether a coverage covers an article, independently of the code under test.
 *
 * @param services the services of the article
 * @param containing all series that list it
 * @param authors its authors
 * @param id its id
 * @param ofAuthors the services that its authors offer
 */
record IndependentCoverage(
        Set<ServiceId> services,
        List<SeriesId> containing,
        List<AuthorId> authors,
        ArticleId id,
        List<ServiceId> ofAuthors)
        implements Coverage.CoverageVisitor<Boolean> {
    @Override
    public Boolean everywhere() {
        return true;
    }

    @Override
    public Boolean requestForm() {
        return false;
    }

    @Override
    public Boolean service(ServiceId service) {
        return services.contains(service) || ofAuthors.contains(service);
    }

    @Override
    public Boolean author(AuthorId author) {
        return authors.contains(author);
    }

    @Override
    public Boolean series(SeriesId series) {
        return containing.contains(series);
    }

    @Override
    public Boolean article(ArticleId article) {
        return id.equals(article);
    }

    @Override
    public Boolean page(PageId page) {
        return false;
    }
}
