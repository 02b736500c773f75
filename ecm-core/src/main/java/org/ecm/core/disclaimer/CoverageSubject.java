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
 * The properties of content that decide which disclaimers it needs.
 *
 * @param article the article, if it is one
 * @param page the page, if it is one
 * @param requestForm whether it's the request form
 * @param series all series it belongs to
 * @param authors its authors
 * @param services all services that it or one of its authors covers
 * @param requiredDisclaimers the disclaimers that its authors require by id
 */
public record CoverageSubject(
        Optional<ArticleId> article,
        Optional<PageId> page,
        boolean requestForm,
        Set<SeriesId> series,
        Set<AuthorId> authors,
        Set<ServiceId> services,
        Set<DisclaimerId> requiredDisclaimers) {

    /** Copies the sets. */
    public CoverageSubject {
        series = Set.copyOf(series);
        authors = Set.copyOf(authors);
        services = Set.copyOf(services);
        requiredDisclaimers = Set.copyOf(requiredDisclaimers);
    }

    /** {@return a subject that only disclaimers for all content cover} */
    public static CoverageSubject allContent() {
        return new CoverageSubject(Optional.empty(), Optional.empty(), false, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /**
     * {@return the subject of a page}
     *
     * @param page the page's id
     * @param services the services it is about
     */
    public static CoverageSubject ofPage(PageId page, Set<ServiceId> services) {
        return new CoverageSubject(Optional.empty(), Optional.of(page), false, Set.of(), Set.of(), services, Set.of());
    }

    /**
     * {@return the subject of a series' page}
     *
     * @param series the series' id
     */
    public static CoverageSubject ofSeries(SeriesId series) {
        return new CoverageSubject(
                Optional.empty(), Optional.empty(), false, Set.of(series), Set.of(), Set.of(), Set.of());
    }

    /**
     * {@return the subject of an author's page}
     *
     * @param author the author's id
     * @param services the services they offer
     * @param required the disclaimers they require by id
     */
    public static CoverageSubject ofAuthor(AuthorId author, Set<ServiceId> services, Set<DisclaimerId> required) {
        return new CoverageSubject(
                Optional.empty(), Optional.empty(), false, Set.of(), Set.of(author), services, required);
    }

    /**
     * {@return the subject of the request form}
     *
     * @param with the practitioner, if the form belongs to one
     * @param services the services of the practitioner and the meeting type
     * @param required the disclaimers they require by id
     */
    public static CoverageSubject ofRequestForm(
            Set<AuthorId> with, Set<ServiceId> services, Set<DisclaimerId> required) {
        return new CoverageSubject(Optional.empty(), Optional.empty(), true, Set.of(), with, services, required);
    }
}
