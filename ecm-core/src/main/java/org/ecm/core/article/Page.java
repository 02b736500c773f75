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
 * A page of the practice, such as about or privacy: without authors, and outside all series and lists.
 *
 * @param id the page's permanent id
 * @param revision the saved revision this one is based on
 * @param permalink its current and former slugs
 * @param title its title
 * @param body its text
 * @param services the services it is about, whose disclaimers apply
 * @param description one sentence for search results and previews
 * @param language the language of title and text
 * @param publication when readers can see it
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
     * Copies the set.
     *
     * @throws org.ecm.core.shared.InvalidValue rule {@code description.control-character}
     */
    public Page {
        services = Set.copyOf(services);
        description.ifPresent(text -> PlainCharacters.requirePlain(text, "description.control-character"));
    }

    /**
     * {@return an unpublished draft}
     *
     * @param id the page's permanent id
     * @param slug its slug
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
     * {@return this page with another publication}
     *
     * @param next the new publication
     */
    public Page withPublication(Publication next) {
        return new Page(id, revision, permalink, title, body, services, description, language, next);
    }

    /**
     * {@return this page under another slug, with its old one still leading to it}
     *
     * @param slug the new slug
     */
    public Page movedTo(Slug slug) {
        return new Page(
                id, revision, permalink.movedTo(slug), title, body, services, description, language, publication);
    }

    /**
     * {@return this page with another revision}
     *
     * @param expectedRevision the revision that the next save is based on, or the one a store has assigned
     */
    public Page withRevision(Revision expectedRevision) {
        return new Page(id, expectedRevision, permalink, title, body, services, description, language, publication);
    }
}
