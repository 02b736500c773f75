package org.ecm.core.disclaimer;

import java.util.Optional;
import java.util.Set;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;

/**
 * What is being shown, as far as it decides which disclaimers it needs.
 *
 * @param article the article, if it is one
 * @param page the plain page, if it is one
 * @param requestForm whether it is the form that asks for a conversation
 * @param series every series it stands in
 * @param authors everyone who signs it
 * @param services every service that it, or one of its authors, is about
 * @param owed disclaimers that its authors owe by name
 */
public record Subject(
        Optional<ArticleId> article,
        Optional<PageId> page,
        boolean requestForm,
        Set<SeriesId> series,
        Set<AuthorId> authors,
        Set<ServiceId> services,
        Set<DisclaimerId> owed) {

    /** Takes copies. */
    public Subject {
        series = Set.copyOf(series);
        authors = Set.copyOf(authors);
        services = Set.copyOf(services);
        owed = Set.copyOf(owed);
    }

    /** {@return nothing in particular: covered by what stands everywhere} */
    public static Subject anything() {
        return new Subject(Optional.empty(), Optional.empty(), false, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /**
     * {@return a plain page}
     *
     * @param page which
     * @param services the kinds of work it is about
     */
    public static Subject ofPage(PageId page, Set<ServiceId> services) {
        return new Subject(Optional.empty(), Optional.of(page), false, Set.of(), Set.of(), services, Set.of());
    }

    /**
     * {@return a series' own page}
     *
     * @param series which
     */
    public static Subject ofSeries(SeriesId series) {
        return new Subject(Optional.empty(), Optional.empty(), false, Set.of(series), Set.of(), Set.of(), Set.of());
    }

    /**
     * {@return an author's own page}
     *
     * @param author whose
     * @param services the kinds of work they offer
     * @param owed the disclaimers they owe by name
     */
    public static Subject ofAuthor(AuthorId author, Set<ServiceId> services, Set<DisclaimerId> owed) {
        return new Subject(Optional.empty(), Optional.empty(), false, Set.of(), Set.of(author), services, owed);
    }

    /**
     * {@return the form that asks for a conversation}
     *
     * @param with the practitioner who is asked
     * @param services the kinds of work they offer
     * @param owed the disclaimers they owe by name
     */
    public static Subject ofRequestForm(Set<AuthorId> with, Set<ServiceId> services, Set<DisclaimerId> owed) {
        return new Subject(Optional.empty(), Optional.empty(), true, Set.of(), with, services, owed);
    }
}
