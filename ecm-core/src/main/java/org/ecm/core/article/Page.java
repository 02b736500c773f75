package org.ecm.core.article;

import java.util.Optional;
import java.util.Set;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.PlainCharacters;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/**
 * A plain page, such as about or privacy: the practice's own word, unsigned and outside every order.
 *
 * @param id which page, for good
 * @param revision the saved state this one was drawn from
 * @param permalink where it is, and was
 * @param title its title
 * @param body its text
 * @param services the kinds of work it speaks of; their disclaimers stand on it
 * @param description one sentence for search results and cards
 * @param language of title and body
 * @param publication from when to when it can be read
 */
public record Page(
        PageId id,
        Revision revision,
        Permalink permalink,
        Headline title,
        Body body,
        Set<ServiceId> services,
        Optional<String> description,
        Language language,
        Publication publication) {

    /**
     * Takes copies.
     *
     * @throws org.ecm.core.shared.InvalidValue rule {@code description.control-character}
     */
    public Page {
        services = Set.copyOf(services);
        description.ifPresent(text -> PlainCharacters.required(text, "description.control-character"));
    }

    /**
     * {@return a page that nobody can read yet}
     *
     * @param id which page
     * @param slug where it is to be
     * @param title its title
     * @param body its text
     */
    public static Page draft(PageId id, Slug slug, Headline title, Body body) {
        return new Page(
                id,
                Revision.NONE,
                Permalink.of(slug),
                title,
                body,
                Set.of(),
                Optional.empty(),
                Language.ENGLISH,
                Publication.draft());
    }

    /** {@return its current slug} */
    public Slug slug() {
        return permalink.slug();
    }

    /**
     * {@return this page under another publication}
     *
     * @param next from when to when it can be read
     */
    public Page publishing(Publication next) {
        return new Page(id, revision, permalink, title, body, services, description, language, next);
    }

    /**
     * {@return this page at another address, its old one still leading to it}
     *
     * @param slug the one from now on
     */
    public Page movedTo(Slug slug) {
        return new Page(
                id, revision, permalink.movedTo(slug), title, body, services, description, language, publication);
    }

    /**
     * {@return this page as a save based on {@code drawnFrom} sees it}
     *
     * @param drawnFrom the revision a form was drawn from, or the one a store has given
     */
    public Page at(Revision drawnFrom) {
        return new Page(id, drawnFrom, permalink, title, body, services, description, language, publication);
    }
}
