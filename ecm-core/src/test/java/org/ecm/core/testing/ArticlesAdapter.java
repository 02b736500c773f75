package org.ecm.core.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.article.Article;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Body;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;

/** Adapts {@link Articles} to the contracts of all ports. */
record ArticlesAdapter(Articles port) implements PortAdapter.WithSlugs<Article> {

    @Override
    public Article example(int n) {
        return Examples.draft(new ArticleId(Examples.uuid(n)), "article-" + n);
    }

    @Override
    public Article changed(Article article, String text) {
        return article.withBody(new Body(text));
    }

    @Override
    public Article at(Article article, Revision revision) {
        return article.withRevision(revision);
    }

    @Override
    public Article under(Article article, Permalink permalink) {
        return new Article(
                article.id(),
                article.revision(),
                permalink,
                article.headline(),
                article.body(),
                article.authors(),
                article.publication(),
                article.metadata());
    }

    @Override
    public Permalink permalink(Article article) {
        return article.permalink();
    }

    @Override
    public Object id(Article article) {
        return article.id();
    }

    @Override
    public Article save(Article article) {
        return port.save(article);
    }

    @Override
    public Optional<Article> find(Article like) {
        return port.find(like.id());
    }

    @Override
    public Optional<Article> asOf(Instant instant, Article like) {
        return port.asOf(instant).find(List.of(like.id())).stream().findFirst();
    }

    @Override
    public Optional<Article> asOf(Instant instant, Slug slug) {
        return port.asOf(instant).find(slug);
    }
}
