package org.ecm.core.article;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.author.Author;
import org.ecm.core.disclaimer.CoverageSubject;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.Topic;

/**
 * An article, signed by its authors.
 *
 * <p>It's {@linkplain #draft drafted}, then {@linkplain #publishedAt published} or scheduled, and may be {@linkplain
 * #unpublishedAt unpublished}. It's never deleted: the address of an unpublished article still says that it existed.
 *
 * @param id the article's permanent id
 * @param revision the saved revision this one is based on
 * @param permalink its current and former slugs
 * @param headline its headline
 * @param body its text
 * @param authors its authors, in order, at least one and each once
 * @param publication when readers can see it
 * @param metadata its metadata
 */
public record Article(
        ArticleId id,
        Revision revision,
        Permalink permalink,
        Headline headline,
        Body body,
        List<AuthorId> authors,
        Publication publication,
        ArticleMetadata metadata) {

    /** @throws InvalidValue rule {@code article.no-author} or {@code article.author-repeated} */
    public Article {
        authors = List.copyOf(authors);
        if (authors.isEmpty()) {
            throw new InvalidValue("article.no-author");
        }
        if (authors.stream().distinct().count() < authors.size()) {
            throw new InvalidValue("article.author-repeated");
        }
    }

    /**
     * {@return an unpublished draft}
     *
     * @param id the article's permanent id
     * @param slug its slug
     * @param headline its headline
     * @param body its text
     * @param authors its authors, in order
     */
    public static Article draft(ArticleId id, Slug slug, Headline headline, Body body, AuthorId... authors) {
        return new Article(
                id,
                Revision.NONE,
                Permalink.of(slug),
                headline,
                body,
                List.of(authors),
                Publication.draft(),
                ArticleMetadata.NONE);
    }

    /** {@return its current slug} */
    public Slug slug() {
        return permalink.slug();
    }

    /**
     * {@return this article, visible from {@code instant} on}
     *
     * @param instant may be in the future
     */
    public Article publishedAt(Instant instant) {
        return withPublication(Publication.publishedFrom(instant));
    }

    /**
     * {@return this article, no longer visible from {@code instant} on}
     *
     * @param instant not before its publication
     * @param reason the reason shown to visitors, if any
     * @throws InvalidValue rule {@code publication.withdrawn-before-published}, also if it was never published
     */
    public Article unpublishedAt(Instant instant, Optional<String> reason) {
        var publishedAt =
                publication.publishAt().orElseThrow(() -> new InvalidValue("publication.withdrawn-before-published"));
        return withPublication(new Publication.Unpublished(publishedAt, instant, reason));
    }

    /**
     * {@return this article with another publication}
     *
     * @param next the new publication
     */
    public Article withPublication(Publication next) {
        return new Article(id, revision, permalink, headline, body, authors, next, metadata);
    }

    /**
     * {@return this article under another slug, with its old one still leading to it}
     *
     * @param slug the new slug
     */
    public Article movedTo(Slug slug) {
        return new Article(id, revision, permalink.movedTo(slug), headline, body, authors, publication, metadata);
    }

    /**
     * {@return this article with another text}
     *
     * @param next the new text
     */
    public Article withBody(Body next) {
        return new Article(id, revision, permalink, headline, next, authors, publication, metadata);
    }

    /**
     * {@return this article with exactly these topics}
     *
     * @param topics the new topics
     */
    public Article withTopics(Topic... topics) {
        return withMetadata(new ArticleMetadata(
                Set.of(topics),
                metadata.services(),
                metadata.description(),
                metadata.home(),
                metadata.language(),
                metadata.updated(),
                metadata.reviewed(),
                metadata.contentNote()));
    }

    /**
     * {@return this article with exactly these services}
     *
     * @param services the services it is about, whose disclaimers apply
     */
    public Article withServices(ServiceId... services) {
        return withMetadata(new ArticleMetadata(
                metadata.topics(),
                Set.of(services),
                metadata.description(),
                metadata.home(),
                metadata.language(),
                metadata.updated(),
                metadata.reviewed(),
                metadata.contentNote()));
    }

    /**
     * {@return this article with other metadata}
     *
     * @param next the new metadata
     */
    public Article withMetadata(ArticleMetadata next) {
        return new Article(id, revision, permalink, headline, body, authors, publication, next);
    }

    /**
     * {@return what decides which disclaimers this article needs}
     *
     * @param series all series that list it
     * @param signers its authors, as far as they exist
     */
    public CoverageSubject subject(Set<SeriesId> series, List<Author> signers) {
        var services = new HashSet<>(metadata.services());
        var required = new HashSet<DisclaimerId>();
        signers.forEach(signer -> {
            services.addAll(signer.services());
            required.addAll(signer.disclaimers());
        });
        return new CoverageSubject(
                Optional.of(id), Optional.empty(), false, series, Set.copyOf(authors), services, required);
    }

    /**
     * {@return this article with another revision}
     *
     * @param expectedRevision the revision that the next save is based on, or the one a store has assigned
     */
    public Article withRevision(Revision expectedRevision) {
        return new Article(id, expectedRevision, permalink, headline, body, authors, publication, metadata);
    }
}
