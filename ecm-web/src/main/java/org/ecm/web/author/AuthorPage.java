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
 * @param frame what stands around it
 * @param open the author, with the credentials current and the disclaimers they owe
 * @param latest what they wrote last
 * @param dates how dates are written
 */
public record AuthorPage(PageLayout frame, AuthorView open, List<ArticleView> latest, DateTimeText dates) {

    /** Takes a copy. */
    public AuthorPage {
        latest = List.copyOf(latest);
    }

    /** {@return what must be shown with the author and the articles} */
    public List<DisclaimerText> disclaimers() {
        return DisclaimerText.merge(
                Stream.concat(Stream.of(open.disclaimers()), latest.stream().map(ArticleView::disclaimers)));
    }

    /** {@return the disclaimers whose wordings are shown, each once} */
    public List<DisclaimerId> worded() {
        return disclaimers().stream().map(DisclaimerText::disclaimer).distinct().toList();
    }

    /** {@return who it is} */
    public Author author() {
        return open.signature().author();
    }

    /**
     * {@return where a credential holds, in words; empty text if it is bound to no place}
     *
     * @param credential one of the author's
     */
    public String jurisdiction(Credential credential) {
        return credential
                .jurisdiction()
                .map(place -> DisplayText.of(frame.texts(), place))
                .orElse("");
    }
}
