package org.ecm.core.inquiry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ecm.core.inquiry.PartOfDay.ANY;
import static org.ecm.core.inquiry.PartOfDay.EVENING;
import static org.ecm.core.inquiry.PartOfDay.MORNING;
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

class PreferredTimesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final TimePreference FIRST = new TimePreference(DAY.plusDays(3), EVENING);
    private static final TimePreference SECOND = new TimePreference(DAY, MORNING);
    private static final TimePreference THIRD = new TimePreference(DAY, EVENING);

    @Test
    void can_be_empty() {
        assertThat(PreferredTimes.NONE).isEqualTo(new PreferredTimes(Optional.empty(), List.of()));
    }

    @Test
    void keeps_the_order_of_preferences() {
        assertThat(wishing(FIRST, SECOND, THIRD).preferences()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void limits_preferences_to_three() {
        assertRefused(
                () -> wishing(FIRST, SECOND, THIRD, new TimePreference(DAY.plusDays(1), ANY)),
                "time-preferences.too-many",
                3);
    }

    @Test
    void rejects_repeated_preferences() {
        assertRefused(() -> wishing(FIRST, SECOND, FIRST), "time-preferences.repeated");
        assertRefused(() -> wishing(FIRST, new TimePreference(FIRST.day(), EVENING)), "time-preferences.repeated");
    }

    @Test
    void copies_its_list() {
        var preferences = new ArrayList<>(List.of(FIRST));
        var times = new PreferredTimes(Optional.empty(), preferences);
        preferences.clear();

        assertThat(times.preferences()).containsExactly(FIRST);
    }

    @Test
    void rejects_years_that_databases_cannot_store() {
        assertThat(new TimePreference(LocalDate.of(1, 1, 1), ANY).day()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(new TimePreference(LocalDate.of(9999, 12, 31), ANY).day()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertRefused(() -> new TimePreference(LocalDate.of(0, 12, 31), ANY), "time-preference.out-of-range");
        assertRefused(() -> new TimePreference(LocalDate.of(10_000, 1, 1), ANY), "time-preference.out-of-range");
        assertRefused(() -> new TimePreference(LocalDate.MAX, ANY), "time-preference.out-of-range");
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
        var granted = enquiring(zone, new TimePreference(today.plusDays(40), ANY), new TimePreference(today, MORNING));
        var past = enquiring(zone, new TimePreference(today, MORNING), new TimePreference(yesterday, EVENING));

        assertThatCode(() -> granted.requireFuture(now)).doesNotThrowAnyException();
        assertRefused(() -> past.requireFuture(now), "time-preferences.past");
    }

    @Test
    void no_preferences_are_never_past() {
        assertThatCode(() -> enquiring("Europe/Vienna").requireFuture(Instant.MAX.minusSeconds(99_999_999)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_message_without_a_zone_is_not_checked() {
        var message = new Inquiry(
                Purpose.MESSAGE,
                new RequesterName("Jo"),
                new EmailAddress("jo@example.org"),
                Optional.empty(),
                ReplyChannel.EMAIL,
                Optional.empty(),
                wishing(new TimePreference(LocalDate.of(1999, 1, 1), ANY)),
                Optional.of(new Message("Hello.")),
                Optional.empty(),
                false);

        assertThatCode(() -> message.requireFuture(Instant.parse("2026-06-01T10:30:00Z")))
                .doesNotThrowAnyException();
    }

    private static Inquiry enquiring(String zone, TimePreference... wishes) {
        var plain = Inquiry.conversation(new RequesterName("Jo"), new EmailAddress("jo@example.org"), ZoneId.of(zone));
        return new Inquiry(
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

    private static PreferredTimes wishing(TimePreference... wishes) {
        return new PreferredTimes(Optional.empty(), List.of(wishes));
    }
}
