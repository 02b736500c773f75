package org.ecm.web.layout;

import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.reading.ArticleView;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.DateTimeText;

/**
 * A list of articles: the archive, or what there is on a topic.
 *
 * @param frame what stands around it
 * @param heading what the list is of
 * @param breadcrumb the way here, without the list itself
 * @param articles newest first
 * @param paging where the reader is in it
 * @param dates how dates are written
 */
public record ArticleListing(
        PageLayout frame,
        String heading,
        List<SiteSettings.Link> breadcrumb,
        List<ArticleView> articles,
        Pagination paging,
        DateTimeText dates) {

    /** {@return the years there are articles of, newest first} */
    public List<Integer> years() {
        return articles.stream().map(this::year).distinct().toList();
    }

    /**
     * {@return the articles of a year}
     *
     * @param year one of {@link #years()}
     */
    public List<ArticleView> of(int year) {
        return articles.stream().filter(open -> year(open) == year).toList();
    }

    /** {@return what must be shown with the articles} */
    public List<DisclaimerText> disclaimers() {
        return DisclaimerText.merge(articles.stream().map(ArticleView::disclaimers));
    }

    private int year(ArticleView open) {
        return dates.year(open.article().publication().publishAt().orElseThrow());
    }

    /** {@return "Page 2 of 5"; empty if there is only one} */
    public Optional<String> position() {
        return paging.last() > 1
                ? Optional.of(frame.texts().text("layout.page", "number", paging.number(), "last", paging.last()))
                : Optional.empty();
    }
}
