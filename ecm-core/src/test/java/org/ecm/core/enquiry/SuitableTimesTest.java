package org.ecm.core.enquiry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ecm.core.enquiry.PartOfDay.ANY;
import static org.ecm.core.enquiry.PartOfDay.EVENING;
import static org.ecm.core.enquiry.PartOfDay.MORNING;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuitableTimesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Wish FIRST = new Wish(DAY.plusDays(3), EVENING);
    private static final Wish SECOND = new Wish(DAY, MORNING);
    private static final Wish THIRD = new Wish(DAY, EVENING);

    @Test
    void can_be_empty() {
        assertThat(SuitableTimes.NONE).isEqualTo(new SuitableTimes(Optional.empty(), List.of()));
    }

    @Test
    void keeps_the_order_of_preferences() {
        assertThat(wishing(FIRST, SECOND, THIRD).preferences()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void limits_preferences_to_three() {
        assertRefused(() -> wishing(FIRST, SECOND, THIRD, new Wish(DAY.plusDays(1), ANY)), "wishes.too-many", 3);
    }

    @Test
    void rejects_repeated_preferences() {
        assertRefused(() -> wishing(FIRST, SECOND, FIRST), "wishes.repeated");
        assertRefused(() -> wishing(FIRST, new Wish(FIRST.day(), EVENING)), "wishes.repeated");
    }

    @Test
    void copies_its_list() {
        var wishes = new ArrayList<>(List.of(FIRST));
        var times = new SuitableTimes(Optional.empty(), wishes);
        wishes.clear();

        assertThat(times.preferences()).containsExactly(FIRST);
    }

    @Test
    void rejects_years_that_databases_cannot_store() {
        assertThat(new Wish(LocalDate.of(1, 1, 1), ANY).day()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(new Wish(LocalDate.of(9999, 12, 31), ANY).day()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertRefused(() -> new Wish(LocalDate.of(0, 12, 31), ANY), "wish.out-of-range");
        assertRefused(() -> new Wish(LocalDate.of(10_000, 1, 1), ANY), "wish.out-of-range");
        assertRefused(() -> new Wish(LocalDate.MAX, ANY), "wish.out-of-range");
    }

    /** Around the date line, one instant falls on three dates. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01T10:30:00Z, Pacific/Kiritimati, 2026-06-02, 2026-06-01",
        "2026-06-01T10:30:00Z, Europe/Vienna,      2026-06-01, 2026-05-31",
        "2026-06-01T10:30:00Z, Pacific/Pago_Pago,  2026-05-31, 2026-05-30",
        "2026-06-01T09:59:59.999999Z, Pacific/Kiritimati, 2026-06-01, 2026-05-31",
        "2026-06-01T10:00:00Z,        Pacific/Kiritimati, 2026-06-02, 2026-06-01",
        "2026-06-01T10:59:59.999999Z, Pacific/Pago_Pago,  2026-05-31, 2026-05-30",
        "2026-06-01T11:00:00Z,        Pacific/Pago_Pago,  2026-06-01, 2026-05-31",
    })
    void a_preference_passes_with_its_day_in_the_requesters_zone(
            Instant now, String zone, LocalDate today, LocalDate yesterday) {
        var granted = enquiring(zone, new Wish(today.plusDays(40), ANY), new Wish(today, MORNING));
        var past = enquiring(zone, new Wish(today, MORNING), new Wish(yesterday, EVENING));

        assertThatCode(() -> granted.requireFuture(now)).doesNotThrowAnyException();
        assertRefused(() -> past.requireFuture(now), "wishes.past");
    }

    @Test
    void no_preferences_are_never_past() {
        assertThatCode(() -> enquiring("Europe/Vienna").requireFuture(Instant.MAX.minusSeconds(99_999_999)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_message_without_a_zone_is_not_checked() {
        var message = new Enquiry(
                Purpose.MESSAGE,
                new EnquirerName("Jo"),
                new EmailAddress("jo@example.org"),
                Optional.empty(),
                ReplyBy.EMAIL,
                Optional.empty(),
                wishing(new Wish(LocalDate.of(1999, 1, 1), ANY)),
                Optional.of(new Message("Hello.")),
                Optional.empty(),
                false);

        assertThatCode(() -> message.requireFuture(Instant.parse("2026-06-01T10:30:00Z")))
                .doesNotThrowAnyException();
    }

    private static Enquiry enquiring(String zone, Wish... wishes) {
        var plain = Enquiry.conversation(new EnquirerName("Jo"), new EmailAddress("jo@example.org"), ZoneId.of(zone));
        return new Enquiry(
                plain.purpose(),
                plain.name(),
                plain.email(),
                plain.phone(),
                plain.replyChannel(),
                plain.zone(),
                wishing(wishes),
                plain.message(),
                plain.location(),
                plain.voicemail());
    }

    private static SuitableTimes wishing(Wish... wishes) {
        return new SuitableTimes(Optional.empty(), List.of(wishes));
    }
}
