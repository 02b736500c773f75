package org.ecm.web.layout;

import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.reading.ArticleView;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.DateTimeText;

/**
 * A list of articles: the archive, or the articles on a topic.
 *
 * @param layout the page layout
 * @param heading the title of the list
 * @param breadcrumb the links that lead to the list, without the list itself
 * @param articles the articles, newest first
 * @param pagination the position of this page in the list
 * @param dates formats dates
 */
public record ArticleListing(
        PageLayout layout,
        String heading,
        List<SiteSettings.Link> breadcrumb,
        List<ArticleView> articles,
        Pagination pagination,
        DateTimeText dates) {

    /** {@return the years in which these articles were published, newest first} */
    public List<Integer> years() {
        return articles.stream().map(this::year).distinct().toList();
    }

    /**
     * {@return the articles of a year}
     *
     * @param year one of {@link #years()}
     */
    public List<ArticleView> of(int year) {
        return articles.stream().filter(view -> year(view) == year).toList();
    }

    /** {@return the disclaimers that the articles require} */
    public List<DisclaimerText> disclaimers() {
        return DisclaimerText.merge(articles.stream().map(ArticleView::disclaimers));
    }

    private int year(ArticleView view) {
        return dates.year(view.article().publication().publishAt().orElseThrow());
    }

    /** {@return a text such as "Page 2 of 5"; empty if the list has only one page} */
    public Optional<String> position() {
        return pagination.last() > 1
                ? Optional.of(
                        layout.texts().text("layout.page", "number", pagination.number(), "last", pagination.last()))
                : Optional.empty();
    }
}
