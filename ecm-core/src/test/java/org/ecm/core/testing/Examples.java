package org.ecm.core.testing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.ecm.core.article.Article;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.article.Page;
import org.ecm.core.author.Author;
import org.ecm.core.author.Credential;
import org.ecm.core.author.CredentialKind;
import org.ecm.core.author.Jurisdiction;
import org.ecm.core.author.PersonName;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.series.Series;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.Topic;

/** A small practice for tests: two authors, three articles, a series, a page and a disclaimer. */
public final class Examples {

    /** The present moment of most tests; it has microseconds, since every store must keep them. */
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00.654321Z");

    /** A moment well before {@link #NOW}, from which examples are valid. */
    public static final Instant LONG_AGO = Instant.parse("2024-01-15T08:30:00Z");

    /** The site's zone. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** The first article of {@link #FEELINGS}. */
    public static final ArticleId ONE = ArticleId.of("01930000-0000-7000-8000-000000000001");

    /** The second article of {@link #FEELINGS}. */
    public static final ArticleId TWO = ArticleId.of("01930000-0000-7000-8000-000000000002");

    /** The third article of {@link #FEELINGS}. */
    public static final ArticleId THREE = ArticleId.of("01930000-0000-7000-8000-000000000003");

    /** An author with a degree and a license. */
    public static final AuthorId MARA = AuthorId.of("01930000-0000-7000-8000-0000000000a1");

    /** An author who coaches and has no license. */
    public static final AuthorId THEO = AuthorId.of("01930000-0000-7000-8000-0000000000a2");

    /** The series of {@link #ONE}, {@link #TWO} and {@link #THREE}. */
    public static final SeriesId FEELINGS = SeriesId.of("01930000-0000-7000-8000-0000000000c1");

    /** A page. */
    public static final PageId ABOUT = PageId.of("01930000-0000-7000-8000-0000000000d1");

    /** The disclaimer for everything about {@link #COACHING}. */
    public static final DisclaimerId NOT_THERAPY = new DisclaimerId("coaching-is-not-therapy");

    /** The service that {@link #THEO} offers. */
    public static final ServiceId COACHING = new ServiceId("coaching");

    /** The topic of all three articles. */
    public static final Topic NAMING = new Topic("naming-feelings");

    /** Text that needs full Unicode support: emoji, supplementary and combining characters, quotes. */
    public static final String UNUSUAL_TEXT =
            "Zoë’s “cafe\u0301” \uD83D\uDC69\u200D\uD83D\uDC67 𝒻𝑒𝑒𝓁 \uD842\uDFB7 שלום 'quoted' \"so\" \\ % _ ; -- &amp; <b>";

    private Examples() {}

    /** {@return Mara, a clinical social worker with a degree and a current license} */
    public static Author mara() {
        return Author.named(MARA, new Slug("mara-lindqvist"), new PersonName("Mara Lindqvist"))
                .withCredentials(license(), degree());
    }

    /** {@return Theo, who coaches} */
    public static Author theo() {
        var named = Author.named(THEO, new Slug("theo-okafor"), new PersonName("Theo Okafor"));
        return new Author(
                named.id(),
                named.revision(),
                named.permalink(),
                named.name(),
                Optional.of("Coach"),
                Optional.of("Walks with people through a change they have chosen."),
                Set.of(COACHING),
                named.credentials(),
                named.disclaimers());
    }

    /** {@return a degree, which doesn't expire} */
    public static Credential degree() {
        return Credential.of("MSW", CredentialKind.DEGREE, "Master of Social Work", "Example University");
    }

    /** {@return a license of the State of New York with all fields, valid at {@link #NOW}} */
    public static Credential license() {
        return new Credential(
                "LCSW-R",
                CredentialKind.LICENSE,
                "Licensed Clinical Social Worker, R privilege",
                "New York State Education Department",
                Optional.of(new Jurisdiction("US-NY")),
                Optional.of("000000"),
                Optional.of(LocalDate.of(2019, 4, 1)),
                Optional.of(LocalDate.of(2027, 3, 31)),
                Optional.of(LocalDate.of(2026, 5, 4)),
                Optional.of(URI.create("https://licences.example/check?number=000000")));
    }

    /**
     * {@return an unpublished article by Mara}
     *
     * @param id the article's id
     * @param slug its slug
     */
    public static Article draft(ArticleId id, String slug) {
        return Article.draft(
                id,
                new Slug(slug),
                new Headline("A word for " + slug),
                new Body("Before a feeling can be *shared*, it wants a name.\n\nThis is about " + slug + "."),
                MARA);
    }

    /**
     * {@return an article by Mara that is visible from a moment on}
     *
     * @param id the article's id
     * @param slug its slug
     * @param publishAt the moment
     */
    public static Article published(ArticleId id, String slug, Instant publishAt) {
        return draft(id, slug).publishedAt(publishAt);
    }

    /**
     * {@return an unpublished page}
     *
     * @param id the page's id
     * @param slug its slug
     */
    public static Page page(PageId id, String slug) {
        return Page.draft(id, new Slug(slug), new Headline("About " + slug), new Body("What we do, and do not do."));
    }

    /**
     * {@return the series on finding words for feelings}
     *
     * @param parts first to last
     */
    public static Series feelings(ArticleId... parts) {
        return Series.of(FEELINGS, new Slug("words-for-feelings"), "Words for feelings", parts);
    }

    /**
     * {@return a disclaimer that coaching isn't therapy, current since {@link #LONG_AGO}, for everything about
     * coaching}
     */
    public static Disclaimer notTherapy() {
        return disclaimer(
                NOT_THERAPY,
                "Coaching looks ahead to what you want to change. It does not treat an illness.",
                new Coverage.OfService(COACHING));
    }

    /**
     * {@return a disclaimer with one English wording, current since {@link #LONG_AGO}}
     *
     * @param id the disclaimer's id
     * @param text the text
     * @param coverages the content it covers
     */
    public static Disclaimer disclaimer(DisclaimerId id, String text, Coverage... coverages) {
        return Disclaimer.of(id, Wording.of(1, LONG_AGO, Language.ENGLISH, text), coverages);
    }

    /**
     * {@return a UUID with a readable tail}
     *
     * @param number its last digits
     */
    public static UUID uuid(long number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    /**
     * {@return a UUID whose first bit is set: large as an unsigned number, small for {@link UUID#compareTo}}
     *
     * @param number its last digits
     */
    public static UUID highUuid(long number) {
        return new UUID(0xF193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    /** {@return a source of ids: {@link #uuid} of 1, 2, 3 and so on} */
    public static Supplier<UUID> ids() {
        var last = new AtomicLong();
        return () -> uuid(last.incrementAndGet());
    }
}
