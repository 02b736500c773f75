package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.AvailabilityExamples.COACHING_HOUR;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.coachingHour;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.UNUSUAL_TEXT;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.junit.jupiter.api.Test;

/** The contract of {@link MeetingTypes} for every store. */
public interface MeetingTypesContract extends HistoryContract<MeetingType> {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    MeetingTypes types(Clock clock);

    @Override
    default PortAdapter<MeetingType> kept(Clock clock) {
        return new MeetingTypesAdapter(types(clock));
    }

    @Test
    default void restores_a_meeting_type_with_all_fields() {
        keepsExactly(new MeetingType(
                FIRST_CONVERSATION,
                Revision.NONE,
                UNUSUAL_TEXT,
                Duration.ofMinutes(7),
                MARA,
                Optional.of(new ServiceId("supervision")),
                Optional.of(UNUSUAL_TEXT),
                new MeetingLocation.PractitionerPhones(),
                ConfirmationPolicy.ASK_FIRST,
                true));
    }

    @Test
    default void restores_a_meeting_type_with_required_fields_only() {
        keepsExactly(firstConversation());
    }

    @Test
    default void restores_each_location() {
        Stream.of(
                        new MeetingLocation.PractitionerPhones(),
                        new MeetingLocation.RequesterPhones("+1 (212) 555-0100"),
                        new MeetingLocation.Video(Optional.empty()),
                        new MeetingLocation.Video(Optional.of(URI.create("https://meet.example/mara?pwd=a%20b#now"))),
                        new MeetingLocation.Address("1 Example Street\n\nRing twice. " + UNUSUAL_TEXT))
                .map(place -> MeetingType.of(FIRST_CONVERSATION, "At a place", Duration.ofMinutes(30), MARA, place))
                .forEach(this::keepsExactly);
    }

    @Test
    default void clears_optional_fields() {
        var types = types(TickingClock.at(NOW));
        var full = types.save(coachingHour());
        var bare = MeetingType.of(COACHING_HOUR, full.name(), full.length(), THEO, full.location())
                .withRevision(full.revision());

        var emptied = types.save(bare);

        assertThat(emptied).isEqualTo(bare.withRevision(new Revision(2)));
        assertThat(types.find(COACHING_HOUR)).contains(emptied);
    }

    @Test
    default void finds_but_does_not_offer_a_retired_type() {
        var types = types(TickingClock.at(NOW));
        var mara = types.save(firstConversation());
        var theo = types.save(coachingHour());

        var retired = types.save(theo.retire());

        var snapshot = types.asOf(Instant.MAX);
        assertThat(snapshot.all()).containsExactly(retired, mara);
        assertThat(snapshot.find(COACHING_HOUR)).contains(retired);
        assertThat(snapshot.offeredBy(THEO)).isEmpty();
        assertThat(snapshot.offeredBy(MARA)).containsExactly(mara);
    }

    @Test
    default void lists_all_by_id_in_code_point_order() {
        var types = types(TickingClock.at(NOW));
        var ids = List.of("a-b", "a0", "aa", "ab", "b", "b-a");
        Stream.of(4, 1, 5, 0, 3, 2)
                .forEach(index -> types.save(MeetingType.of(
                        new MeetingTypeId(ids.get(index)),
                        "Meeting",
                        Duration.ofMinutes(30),
                        MARA,
                        new MeetingLocation.PractitionerPhones())));

        assertThat(types.asOf(NOW).all()).extracting(type -> type.id().text()).isEqualTo(ids);
        assertThat(types.asOf(NOW).offeredBy(MARA))
                .extracting(type -> type.id().text())
                .isEqualTo(ids);
    }

    @Test
    default void finds_several_types_by_id_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var types = types(clock);
        var mara = types.save(firstConversation());
        var theo = types.save(coachingHour());
        clock.tick(Duration.ofHours(1));
        var retired = types.save(mara.retire());
        var both = List.of(FIRST_CONVERSATION, new MeetingTypeId("unknown"), COACHING_HOUR);

        assertThat(types.asOf(NOW).find(both)).containsExactly(theo, mara);
        assertThat(types.asOf(Instant.MAX).find(both)).containsExactly(theo, retired);
        assertThat(types.asOf(NOW).find(List.of(FIRST_CONVERSATION))).containsExactly(mara);
        assertThat(types.asOf(NOW).find(List.of())).isEmpty();
    }

    @Test
    default void lists_the_past_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var types = types(clock);
        var then = types.save(firstConversation());
        clock.tick(Duration.ofHours(1));
        var now = types.save(then.retire());
        var theo = types.save(coachingHour());

        assertThat(types.asOf(NOW).all()).containsExactly(then);
        assertThat(types.asOf(NOW).offeredBy(MARA)).containsExactly(then);
        assertThat(types.asOf(Instant.MAX).all()).containsExactly(theo, now);
        assertThat(types.asOf(Instant.MAX).offeredBy(MARA)).isEmpty();
        assertThat(types.asOf(NOW.minus(1, ChronoUnit.MICROS)).all()).isEmpty();
    }

    private void keepsExactly(MeetingType type) {
        var types = types(TickingClock.at(NOW));

        var saved = types.save(type);

        assertThat(saved).isEqualTo(type.withRevision(new Revision(1)));
        assertThat(types.find(type.id())).contains(saved);
        assertThat(types.asOf(NOW).find(type.id())).contains(saved);
        assertThat(types.asOf(NOW).all()).containsExactly(saved);
    }
}
