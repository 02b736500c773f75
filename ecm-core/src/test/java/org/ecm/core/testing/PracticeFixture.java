package org.ecm.core.testing;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Pages;
import org.ecm.core.author.Authors;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.OpenConversationLimit;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.SubmissionResult;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.memory.InMemoryArticles;
import org.ecm.core.memory.InMemoryAuthors;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.memory.InMemoryDisclaimers;
import org.ecm.core.memory.InMemoryPages;
import org.ecm.core.memory.InMemorySeriesCatalog;
import org.ecm.core.publishing.Publishing;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.Lookup;
import org.ecm.core.reading.Reading;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Slug;

/**
 * All stores of a practice in memory, with a common clock.
 *
 * @param clock tells the moment of each save and each reading
 * @param articles its articles
 * @param pages its pages
 * @param catalog its series
 * @param authors its authors
 * @param disclaimers its disclaimers
 * @param inbox its requests and their notices
 * @param ids generates unique ids
 */
public record PracticeFixture(
        TickingClock clock,
        Articles articles,
        Pages pages,
        SeriesCatalog catalog,
        Authors authors,
        Disclaimers disclaimers,
        RequestStore inbox,
        Supplier<UUID> ids) {

    private static final long FIRST_ID = 0x1000_0000_0000L;

    /** {@return an empty practice whose clock is set to {@link Examples#NOW}} */
    public static PracticeFixture empty() {
        var clock = TickingClock.at(Examples.NOW);
        var inbox = new InMemoryConsultationRequests();
        var last = new AtomicLong(FIRST_ID);
        return new PracticeFixture(
                clock,
                new InMemoryArticles(clock),
                new InMemoryPages(clock),
                new InMemorySeriesCatalog(clock),
                new InMemoryAuthors(clock),
                new InMemoryDisclaimers(clock),
                new RequestStore(inbox, inbox),
                () -> Examples.uuid(last.incrementAndGet()));
    }

    /** {@return a practice with {@link Examples#mara}, {@link Examples#theo} and {@link Examples#notTherapy}} */
    public static PracticeFixture staffed() {
        var practice = empty();
        practice.authors().save(Examples.mara());
        practice.authors().save(Examples.theo());
        practice.disclaimers().save(Examples.notTherapy());
        return practice;
    }

    /** {@return its service for readers} */
    public Reading reading() {
        return new Reading(articles, pages, catalog, authors, disclaimers, Examples.ZONE);
    }

    /** {@return its service for publishing} */
    public Publishing publishing() {
        return new Publishing(articles, catalog, authors, disclaimers, Examples.ZONE);
    }

    /** {@return its service for requests, with the same random source each time} */
    public ConsultationService consultationService() {
        return new ConsultationService(
                inbox.requests(), authors, disclaimers, OpenConversationLimit.NONE, ids, new Random(1));
    }

    /** {@return the current terms of the form for a conversation with {@link Examples#theo}} */
    public ConsentTerms terms() {
        return consultationService()
                .terms(Purpose.CONVERSATION, Optional.of(Examples.theo().slug()), Language.ENGLISH, clock.instant());
    }

    /**
     * {@return the result of submitting that form now}
     *
     * @param submission the form
     */
    public SubmissionResult submit(Submission submission) {
        return consultationService()
                .submit(submission, Optional.of(Examples.theo().slug()), Language.ENGLISH, clock.instant());
    }

    /**
     * {@return the result of looking up an article now, in its home series}
     *
     * @param slug a current or former slug
     */
    public Lookup<ArticleView> openArticle(String slug) {
        return reading().openArticle(new Slug(slug), Optional.empty(), clock.instant());
    }

    /**
     * {@return the result of looking up an article now, in a series}
     *
     * @param slug a current or former slug
     * @param series a current or former slug of the series
     */
    public Lookup<ArticleView> openArticle(String slug, String series) {
        return reading().openArticle(new Slug(slug), Optional.of(new Slug(series)), clock.instant());
    }
}
