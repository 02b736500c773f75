package org.ecm.core.article;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.author.Author;
import org.ecm.core.disclaimer.Subject;
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
 * Something that is written to be read, signed by its authors.
 *
 * <p>Its life: {@linkplain #draft drafted}, then {@linkplain #publishedAt published} at once or for later, perhaps
 * {@linkplain #withdrawnAt withdrawn}. It never disappears: a withdrawn article says that it was there.
 *
 * @param id which article, for good
 * @param revision the saved state this one was drawn from
 * @param permalink where it is, and was
 * @param headline its headline
 * @param body its text
 * @param authors who signs it, in order, at least one and each once
 * @param publication from when to when it can be read
 * @param particulars what is said about it beside its text
 */
public record Article(
        ArticleId id,
        Revision revision,
        Permalink permalink,
        Headline headline,
        Body body,
        List<AuthorId> authors,
        Publication publication,
        Particulars particulars) {

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
     * {@return an article that nobody can read yet}
     *
     * @param id which article
     * @param slug where it is to be
     * @param headline its headline
     * @param body its text
     * @param authors who signs it, in order
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
                Particulars.NONE);
    }

    /** {@return its current slug} */
    public Slug slug() {
        return permalink.slug();
    }

    /**
     * {@return this article, readable from {@code instant} on}
     *
     * @param instant may be in the future
     */
    public Article publishedAt(Instant instant) {
        return publishing(Publication.at(instant));
    }

    /**
     * {@return this article, no longer readable from {@code instant} on}
     *
     * @param instant not before its publication
     * @param reason what visitors are told, if anything
     * @throws InvalidValue rule {@code publication.withdrawn-before-published}, also if it never was published
     */
    public Article withdrawnAt(Instant instant, Optional<String> reason) {
        var publishedAt =
                publication.publishAt().orElseThrow(() -> new InvalidValue("publication.withdrawn-before-published"));
        return publishing(new Publication.Withdrawn(publishedAt, instant, reason));
    }

    /**
     * {@return this article under another publication}
     *
     * @param next from when to when it can be read
     */
    public Article publishing(Publication next) {
        return new Article(id, revision, permalink, headline, body, authors, next, particulars);
    }

    /**
     * {@return this article at another address, its old one still leading to it}
     *
     * @param slug the one from now on
     */
    public Article movedTo(Slug slug) {
        return new Article(id, revision, permalink.movedTo(slug), headline, body, authors, publication, particulars);
    }

    /**
     * {@return this article with another text}
     *
     * @param next its text from now on
     */
    public Article rewritten(Body next) {
        return new Article(id, revision, permalink, headline, next, authors, publication, particulars);
    }

    /**
     * {@return this article about exactly these topics}
     *
     * @param topics what it is about
     */
    public Article about(Topic... topics) {
        return with(new Particulars(
                Set.of(topics),
                particulars.services(),
                particulars.description(),
                particulars.home(),
                particulars.language(),
                particulars.updated(),
                particulars.reviewed(),
                particulars.contentNote()));
    }

    /**
     * {@return this article speaking of exactly these kinds of work}
     *
     * @param services whose disclaimers stand on it
     */
    public Article speakingOf(ServiceId... services) {
        return with(new Particulars(
                particulars.topics(),
                Set.of(services),
                particulars.description(),
                particulars.home(),
                particulars.language(),
                particulars.updated(),
                particulars.reviewed(),
                particulars.contentNote()));
    }

    /**
     * {@return this article with other particulars}
     *
     * @param next what is said about it beside its text
     */
    public Article with(Particulars next) {
        return new Article(id, revision, permalink, headline, body, authors, publication, next);
    }

    /**
     * {@return this article as far as it decides which disclaimers it needs}
     *
     * @param series every series it stands in
     * @param signers its authors, as far as they are known
     */
    public Subject subject(Set<SeriesId> series, List<Author> signers) {
        var services = new HashSet<>(particulars.services());
        var owed = new HashSet<DisclaimerId>();
        signers.forEach(signer -> {
            services.addAll(signer.services());
            owed.addAll(signer.disclaimers());
        });
        return new Subject(Optional.of(id), Optional.empty(), false, series, Set.copyOf(authors), services, owed);
    }

    /**
     * {@return this article as a save based on {@code drawnFrom} sees it}
     *
     * @param drawnFrom the revision a form was drawn from, or the one a store has given
     */
    public Article at(Revision drawnFrom) {
        return new Article(id, drawnFrom, permalink, headline, body, authors, publication, particulars);
    }
}
