package org.ecm.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.Reading;
import org.ecm.core.shared.Slug;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * Shows an article.
 *
 * <p>{@code ?series=} names the series that the visitor is reading; the canonical address is without it. Responds 301 with
 * the current address of a renamed article, 410 if it was withdrawn, 404 if it doesn't exist or isn't published yet.
 */
@Path("articles/{slug}")
@Controller
@RequestScoped
public class ArticleController {

    @Inject
    Reading reading;

    @Inject
    Markdown markdown;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /**
     * Shows an article.
     *
     * @param slug a current or former slug
     * @param series the slug of the series that the visitor is reading, if any
     * @return the view
     */
    @GET
    public String read(@PathParam("slug") Slug slug, @Nullable @QueryParam("series") Slug series) {
        var within = Optional.ofNullable(series);
        var view = site.orNotFound(
                reading.openArticle(slug, within, site.now()),
                to -> "/articles/" + to + within.map(kept -> "?series=" + kept).orElse(""));
        models.put("page", page(view));
        return "article/article.jte";
    }

    private ArticlePage page(ArticleView view) {
        var article = view.article();
        var path = "/articles/" + article.slug();
        var layout = site.frame(path, Optional.of(article.headline().text()))
                .withDescription(article.metadata().description(), view.disclaimers())
                .with(ArticleStructuredData.of(view, path, site).script(), "article");
        return new ArticlePage(layout, view, markdown.render(article.body(), site.texts()), site.dates());
    }
}
