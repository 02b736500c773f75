package org.ecm.core.memory;

import java.time.Clock;
import org.ecm.core.article.Articles;
import org.ecm.core.testing.ArticlesContract;

class InMemoryArticlesTest implements ArticlesContract {

    @Override
    public Articles articles(Clock clock) {
        return new InMemoryArticles(clock);
    }
}
