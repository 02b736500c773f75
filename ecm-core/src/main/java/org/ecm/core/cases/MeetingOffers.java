package org.ecm.core.cases;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Slug;

/** Reads what a practice offers, in a fixed number of port calls: its meeting types, and the practitioners who hold them. */
public final class MeetingOffers {

    private final MeetingTypes types;
    private final Schedules schedules;
    private final Authors authors;
    private final Comparator<Author> order;

    /**
     * @param types the store of meeting types
     * @param schedules the store of schedules
     * @param authors the store of practitioners
     * @param principal the site's own practitioner, who comes first; by their current slug
     */
    public MeetingOffers(MeetingTypes types, Schedules schedules, Authors authors, Optional<Slug> principal) {
        this.types = types;
        this.schedules = schedules;
        this.authors = authors;
        this.order = Comparator.comparing((Author author) ->
                        principal.filter(author.slug()::equals).isEmpty())
                .thenComparing(author -> author.slug().text());
    }

    /**
     * {@return the meeting types that can be booked, the site's own practitioner's first, then by the practitioner's slug}
     *
     * @param at the instant in question
     * @param within the order of one practitioner's meeting types, before their id
     */
    public List<MeetingOffer> at(Instant at, Comparator<MeetingType> within) {
        var open = schedulesByPractitioner(at);
        var people = authors.asOf(at).find(open.keySet()).stream().collect(toMap(Author::id, author -> author));
        return types.asOf(at).all().stream()
                .filter(type -> !type.retired())
                .flatMap(type -> Optional.ofNullable(people.get(type.practitioner())).stream()
                        .flatMap(author -> Optional.ofNullable(open.get(author.id())).stream()
                                .map(schedule -> new MeetingOffer(type, author, schedule))))
                .sorted(Comparator.comparing(MeetingOffer::practitioner, order)
                        .thenComparing(MeetingOffer::type, within.thenComparing(MeetingType::id)))
                .toList();
    }

    /**
     * {@return the practitioners who can be booked, the site's own first, then by slug}
     *
     * @param at the instant in question
     */
    public List<Author> practitioners(Instant at) {
        return authors.asOf(at).find(schedulesByPractitioner(at).keySet()).stream()
                .sorted(order)
                .toList();
    }

    private Map<AuthorId, Schedule> schedulesByPractitioner(Instant at) {
        return schedules.asOf(at).all().stream().collect(toMap(Schedule::practitioner, schedule -> schedule));
    }
}
