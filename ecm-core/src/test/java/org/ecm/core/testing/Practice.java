package org.ecm.core.testing;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Pages;
import org.ecm.core.author.Authors;
import org.ecm.core.consultation.OpenConversationLimit;
import org.ecm.core.consultation.Outcome;
import org.ecm.core.consultation.RequestConsultation;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.Terms;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.memory.InMemoryArticles;
import org.ecm.core.memory.InMemoryAuthors;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.memory.InMemoryDisclaimers;
import org.ecm.core.memory.InMemoryPages;
import org.ecm.core.memory.InMemorySeriesCatalogue;
import org.ecm.core.publishing.Publishing;
import org.ecm.core.reading.OpenArticle;
import org.ecm.core.reading.Opening;
import org.ecm.core.reading.Reading;
import org.ecm.core.series.SeriesCatalogue;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Slug;

/**
 * All that a practice keeps, in memory, recorded under one clock.
 *
 * @param clock tells when something is recorded, and when it is read
 * @param articles its articles
 * @param pages its plain pages
 * @param catalogue its series
 * @param authors its authors
 * @param disclaimers its disclaimers
 * @param inbox its requests, and the notices of them
 * @param ids gives identifiers that nobody had before
 */
public record Practice(
        TickingClock clock,
        Articles articles,
        Pages pages,
        SeriesCatalogue catalogue,
        Authors authors,
        Disclaimers disclaimers,
        RequestStore inbox,
        Supplier<UUID> ids) {

    private static final long FIRST_ID = 0x1000_0000_0000L;

    /** {@return a practice that keeps nothing yet; its clock stands at {@link Examples#NOW}} */
    public static Practice empty() {
        var clock = TickingClock.at(Examples.NOW);
        var inbox = new InMemoryConsultationRequests();
        var last = new AtomicLong(FIRST_ID);
        return new Practice(
                clock,
                new InMemoryArticles(clock),
                new InMemoryPages(clock),
                new InMemorySeriesCatalogue(clock),
                new InMemoryAuthors(clock),
                new InMemoryDisclaimers(clock),
                new RequestStore(inbox, inbox),
                () -> Examples.uuid(last.incrementAndGet()));
    }

    /** {@return a practice with {@link Examples#mara}, {@link Examples#theo} and {@link Examples#notTherapy}} */
    public static Practice staffed() {
        var practice = empty();
        practice.authors().save(Examples.mara());
        practice.authors().save(Examples.theo());
        practice.disclaimers().save(Examples.notTherapy());
        return practice;
    }

    /** {@return what its readers get} */
    public Reading reading() {
        return new Reading(articles, pages, catalogue, authors, disclaimers, Examples.ZONE);
    }

    /** {@return the way its articles become visible} */
    public Publishing publishing() {
        return new Publishing(articles, catalogue, authors, disclaimers, Examples.ZONE);
    }

    /** {@return the way requests come in; what should be unpredictable is the same each time} */
    public RequestConsultation requestConsultation() {
        return new RequestConsultation(
                inbox.requests(), authors, disclaimers, OpenConversationLimit.NONE, ids, new Random(1));
    }

    /** {@return what must stand now on the form that asks {@link Examples#theo} for a conversation} */
    public Terms terms() {
        return requestConsultation()
                .terms(Purpose.CONVERSATION, Optional.of(Examples.theo().slug()), Language.ENGLISH, clock.instant());
    }

    /**
     * {@return what comes of sending that form now}
     *
     * @param submission what is sent
     */
    public Outcome submit(Submission submission) {
        return requestConsultation()
                .submit(submission, Optional.of(Examples.theo().slug()), Language.ENGLISH, clock.instant());
    }

    /**
     * {@return what comes of opening an article now, in its home series}
     *
     * @param slug a current or former slug
     */
    public Opening<OpenArticle> open(String slug) {
        return reading().open(new Slug(slug), Optional.empty(), clock.instant());
    }

    /**
     * {@return what comes of opening an article now, in a series}
     *
     * @param slug a current or former slug
     * @param series the series' current or former slug
     */
    public Opening<OpenArticle> open(String slug, String series) {
        return reading().open(new Slug(slug), Optional.of(new Slug(series)), clock.instant());
    }
}
