package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedules;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.web.site.Site;

/** Finds the kinds of meeting there are, and those who hold them. */
@RequestScoped
class Kinds {

    @Inject
    MeetingTypes types;

    @Inject
    Schedules schedules;

    @Inject
    Authors authors;

    @Inject
    Site site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    Kinds() {}

    /** {@return a kind of meeting, offered or not; empty if nobody knows it} */
    Optional<Kind> of(MeetingTypeId id) {
        return types.asOf(site.now()).find(id).flatMap(this::held);
    }

    /** {@return the kinds that can be agreed on, the site's own practitioner's first} */
    List<Kind> offered() {
        return types.asOf(site.now()).all().stream()
                .filter(type -> !type.retired() && hasHours(type.practitioner()))
                .flatMap(type -> held(type).stream())
                .sorted(Comparator.comparing((Kind kind) -> !isFirst(kind.practitioner()))
                        .thenComparing(kind -> kind.practitioner().slug().text())
                        .thenComparing(kind -> kind.type().length())
                        .thenComparing(kind -> kind.type().id()))
                .toList();
    }

    private Optional<Kind> held(MeetingType type) {
        return author(type.practitioner()).map(author -> new Kind(type, author, zone(author.id())));
    }

    /** {@return who has hours to be met in, the site's own practitioner first} */
    List<Author> practitioners() {
        return schedules.asOf(site.now()).all().stream()
                .flatMap(schedule -> author(schedule.practitioner()).stream())
                .sorted(Comparator.comparing((Author author) -> !isFirst(author))
                        .thenComparing(author -> author.slug().text()))
                .toList();
    }

    Optional<Author> author(AuthorId id) {
        return authors.asOf(site.now()).find(Set.of(id)).stream().findFirst();
    }

    private boolean hasHours(AuthorId practitioner) {
        return schedules.asOf(site.now()).find(practitioner).isPresent();
    }

    private boolean isFirst(Author author) {
        return site.settings().practitioner().filter(author.slug()::equals).isPresent();
    }

    /** {@return the zone of the clock a practitioner works by; the practice's, if nobody knows} */
    ZoneId zone(AuthorId practitioner) {
        return schedules
                .asOf(site.now())
                .find(practitioner)
                .map(schedule -> schedule.hours().zone())
                .orElseGet(() -> site.settings().zone());
    }
}
