package org.ecm.core.cases;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.AvailabilityExamples.COACHING_HOUR;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.ZONE;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.theo;

import java.time.Duration;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Schedule;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.BookingFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingOffersTest {

    private static final MeetingTypeId LONGER = new MeetingTypeId("a-longer-conversation");

    private final BookingFixture practice = BookingFixture.inMemory();

    @BeforeEach
    void offer() {
        practice.saveType(MeetingType.of(
                LONGER, "A longer conversation", Duration.ofHours(1), MARA, new MeetingLocation.PractitionerPhones()));
    }

    private MeetingOffers offers(Optional<Slug> principal) {
        return new MeetingOffers(
                practice.types(), practice.schedules(), practice.practice().authors(), principal);
    }

    @Test
    void types_without_a_schedule_to_book_them_in_are_not_offered() {
        var found = offers(Optional.empty()).at(practice.now(), comparing(MeetingType::length));

        assertThat(found).extracting(offer -> offer.type().id()).containsExactly(FIRST_CONVERSATION, LONGER);
        assertThat(found.get(0).practitioner().id()).isEqualTo(MARA);
        assertThat(found.get(0).zone()).isEqualTo(ZONE);
        assertThat(found.get(0).rules()).isEqualTo(maraIsOpen().rules());
        assertThat(offers(Optional.empty()).practitioners(practice.now()))
                .extracting(Author::id)
                .containsExactly(MARA);
    }

    @Test
    void the_sites_own_practitioner_comes_first_and_each_in_the_order_that_is_asked_for() {
        practice.schedules().save(Schedule.of(THEO, maraIsOpen().hours()));

        var theoFirst = offers(Optional.of(theo().slug()));
        var bySlug = offers(Optional.empty());

        assertThat(theoFirst.at(practice.now(), comparing(MeetingType::confirmation)))
                .extracting(offer -> offer.type().id())
                .containsExactly(COACHING_HOUR, LONGER, FIRST_CONVERSATION);
        assertThat(theoFirst.practitioners(practice.now()))
                .extracting(Author::id)
                .containsExactly(THEO, MARA);
        assertThat(bySlug.practitioners(practice.now()))
                .extracting(Author::slug)
                .containsExactly(mara().slug(), theo().slug());
        assertThat(bySlug.at(practice.now(), comparing(MeetingType::length)))
                .extracting(offer -> offer.type().id())
                .containsExactly(FIRST_CONVERSATION, LONGER, COACHING_HOUR);
    }

    @Test
    void a_retired_type_is_not_offered() {
        practice.saveType(practice.types().find(LONGER).orElseThrow().retire());

        assertThat(offers(Optional.empty()).at(practice.now(), comparing(MeetingType::length)))
                .extracting(offer -> offer.type().id())
                .containsExactly(FIRST_CONVERSATION);
    }
}
