package org.ecm.core.availability;

import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SlotFinderPropertiesTest {

    @Provide
    Arbitrary<RandomSituation> situations() {
        return Arbitraries.longs().map(RandomSituation::seeded);
    }

    @Property(tries = 250)
    void agree_with_a_search_minute_by_minute(@ForAll("situations") RandomSituation situation) {
        assertThat(situation.openTimes()).extracting(Slot::start).isEqualTo(MinuteByMinuteSearch.starts(situation));
    }

    @Property(tries = 150)
    void are_sorted_distinct_and_as_long_as_the_meeting(@ForAll("situations") RandomSituation situation) {
        assertThat(situation.openTimes())
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(open -> open.time().length().equals(situation.length()))
                .isEqualTo(situation.openTimes());
    }

    @Property(tries = 150)
    void is_open_agrees_with_the_list(@ForAll("situations") RandomSituation situation) {
        var starts = situation.openTimes().stream().map(Slot::start).toList();

        assertThat(starts).allMatch(situation::isOpen);
        assertThat(LongStream.range(0, 60)
                        .mapToObj(n -> situation.range().start().plusSeconds(n * n * 60))
                        .filter(situation.range()::contains))
                .allMatch(start -> situation.isOpen(start) == starts.contains(start));
    }

    @Property(tries = 150)
    void adjacent_ranges_give_the_slots_of_their_union(
            @ForAll("situations") RandomSituation situation, @ForAll int where) {
        var range = situation.range();
        long minutes = range.length().toMinutes();
        var middle = range.start().plusSeconds(60 * (1 + Math.floorMod(where, minutes)));
        if (!range.contains(middle)) {
            return;
        }
        var first = situation.within(new TimeRange(range.start(), middle));
        var second = situation.within(new TimeRange(middle, range.end()));

        assertThat(Stream.of(first, second).flatMap(Collection::stream)).isEqualTo(situation.openTimes());
    }

    @Property(tries = 150)
    void freeing_time_only_adds_slots(@ForAll("situations") RandomSituation situation) {
        assertThat(situation.busy())
                .allMatch(busy -> situation.without(busy).openTimes().containsAll(situation.openTimes()));
    }

    @Property(tries = 150)
    void a_booked_slot_is_open_only_to_its_own_meeting(@ForAll("situations") RandomSituation situation) {
        for (var open : situation.openTimes().stream().limit(3).toList()) {
            var mine = BusyPeriod.booked(open.time());
            var rules = situation.schedule().rules();

            assertThat(rules.isFree(open.time(), situation.busy())).isTrue();
            assertThat(situation.with(mine).openTimes())
                    .isSubsetOf(situation.openTimes())
                    .allMatch(other -> rules.isFree(other.time(), List.of(mine)));
            assertThat(situation.with(mine).without(mine).openTimes()).isEqualTo(situation.openTimes());
        }
    }
}
