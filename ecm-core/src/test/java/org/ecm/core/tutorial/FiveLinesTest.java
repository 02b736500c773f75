package org.ecm.core.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecm.core.article.Article;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.memory.InMemoryArticles;
import org.ecm.core.memory.InMemoryAuthors;
import org.ecm.core.memory.InMemoryDisclaimers;
import org.ecm.core.memory.InMemoryPages;
import org.ecm.core.memory.InMemorySeriesCatalog;
import org.ecm.core.publishing.Publishing;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.Reading;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** Runs the five lines in the README that publish and open an article. */
class FiveLinesTest {

    private final ZoneId zone = Examples.ZONE;
    private final Clock clock = TickingClock.at(Instant.parse("2026-06-01T12:00:00Z"));
    private final InMemoryArticles articles = new InMemoryArticles(clock);
    private final InMemoryPages pages = new InMemoryPages(clock);
    private final InMemorySeriesCatalog series = new InMemorySeriesCatalog(clock);
    private final InMemoryAuthors authors = new InMemoryAuthors(clock);
    private final InMemoryDisclaimers disclaimers = new InMemoryDisclaimers(clock);
    private final Set<Service> services = Set.of(new Service(Examples.COACHING, "Coaching", true));
    private final Article article =
            Examples.draft(Examples.ONE, "a-word-for-it").withServices(Examples.COACHING);

    @Test
    void publish_an_article_and_show_it() {
        authors.save(Examples.mara());
        disclaimers.save(Examples.notTherapy());

        // tag::five-lines[]
        var publishing = new Publishing(articles, series, authors, disclaimers, zone);
        publishing.publish(article.publishedAt(clock.instant()), services);
        var reading = new Reading(articles, pages, series, authors, disclaimers, zone);
        var opening = reading.openArticle(article.slug(), Optional.empty(), clock.instant());
        var page = opening.fold(this::show, this::redirect, this::gone, this::notFound);
        // end::five-lines[]

        assertThat(page)
                .isEqualTo("200 A word for a-word-for-it | Mara Lindqvist, MSW, LCSW-R"
                        + " | Coaching looks ahead to what you want to change. It does not treat an illness.");
    }

    private String show(ArticleView view) {
        return "200 " + view.article().headline() + " | "
                + view.byline().authors().get(0).text() + " | "
                + view.disclaimers().stream().map(DisclaimerText::text).collect(Collectors.joining());
    }

    private String redirect(Slug to) {
        return "301 " + to;
    }

    private String gone(Optional<String> reason) {
        return "410 " + reason.orElse("");
    }

    private String notFound() {
        return "404";
    }
}
