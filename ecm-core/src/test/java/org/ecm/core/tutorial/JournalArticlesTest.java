package org.ecm.core.tutorial;

import java.time.Clock;
import org.ecm.core.article.Articles;
import org.ecm.core.testing.ArticlesContract;

// tag::contract[]
class JournalArticlesTest implements ArticlesContract {

    @Override
    public Articles articles(Clock clock) {
        return new JournalArticles(clock);
    }
}
// end::contract[]
