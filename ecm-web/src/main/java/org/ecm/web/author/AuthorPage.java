package org.ecm.web.author;

import java.util.List;
import java.util.stream.Stream;
import org.ecm.core.author.Author;
import org.ecm.core.author.Credential;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.AuthorView;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.web.layout.DisplayText;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.text.DateTimeText;

/**
 * The page of an author.
 *
 * @param layout the page layout
 * @param view the author, with current credentials and required disclaimers
 * @param latest the author's latest articles
 * @param dates formats dates
 */
public record AuthorPage(PageLayout layout, AuthorView view, List<ArticleView> latest, DateTimeText dates) {

    /** Takes a copy. */
    public AuthorPage {
        latest = List.copyOf(latest);
    }

    /** {@return the disclaimers that the author and the articles require} */
    public List<DisclaimerText> disclaimers() {
        return DisclaimerText.merge(
                Stream.concat(Stream.of(view.disclaimers()), latest.stream().map(ArticleView::disclaimers)));
    }

    /** {@return the disclaimers whose wordings the page shows, each once} */
    public List<DisclaimerId> wordedDisclaimers() {
        return disclaimers().stream().map(DisclaimerText::disclaimer).distinct().toList();
    }

    /** {@return the author} */
    public Author author() {
        return view.signature().author();
    }

    /**
     * {@return the jurisdiction of a credential as text; an empty text if it has none}
     *
     * @param credential a credential of the author
     */
    public String jurisdiction(Credential credential) {
        return credential
                .jurisdiction()
                .map(place -> DisplayText.of(layout.texts(), place))
                .orElse("");
    }
}
