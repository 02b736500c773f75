package org.ecm.web.topic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.reading.Reading;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.Topic;
import org.ecm.web.http.PageNumber;
import org.ecm.web.layout.ArticleListing;
import org.ecm.web.layout.DisplayText;
import org.ecm.web.layout.Pagination;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.settings.SiteSettings;

/**
 * Lists the articles on a topic, newest first.
 *
 * <p>Responds 400 to an invalid page number, 404 if the topic has no articles, or beyond the last page.
 */
@Path("topics/{topic}")
@Controller
@RequestScoped
public class TopicController {

    @Inject
    Reading reading;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /**
     * Shows a page of the articles on a topic.
     *
     * @param name the topic
     * @param page the page number, from 1
     * @return the view
     */
    @GET
    public String list(
            @PathParam("topic") Slug name, @DefaultValue(PageNumber.FIRST) @QueryParam("page") PageNumber page) {
        var topic = new Topic(name.text());
        var list = reading.browse(ArticleFilter.about(topic), page.skip(), Pagination.SIZE, site.now());
        if (list.total() == 0) {
            throw new NotFoundException();
        }
        var pagination = Pagination.of("/topics/" + topic, page, list.total());
        var heading = site.texts().text("reading.topic.title", "topic", DisplayText.of(topic));
        models.put(
                "page",
                new ArticleListing(
                        site.frame(pagination.here(), Optional.of(pagination.titled(heading, site.texts()))),
                        heading,
                        List.of(SiteSettings.Link.home(site.texts()), SiteSettings.Link.articles(site.texts())),
                        list.articles(),
                        pagination,
                        site.dates()));
        return "layout/article-list.jte";
    }
}
