package org.ecm.web.architecture.offending.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ecm.core.article.Articles;
import org.ecm.core.shared.ArticleId;

/** Offends: whoever reads changes nothing. */
@Path("x")
@RequestScoped
public class SavesWhileReading {

    @Inject
    Articles articles;

    @GET
    Response read() {
        articles.find(new ArticleId(new UUID(0, 1))).ifPresent(articles::save);
        return Response.noContent().build();
    }
}
