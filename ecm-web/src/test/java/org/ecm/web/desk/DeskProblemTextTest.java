package org.ecm.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.Slug;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;
import org.ecm.web.externalcalendar.CalendarStatus;
import org.ecm.web.ical.UnknownZone;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskProblemTextTest {

    private static final Texts TEXTS = Texts.of(Locale.US);
    private static final DateTimeText DATES = new DateTimeText(ZoneId.of("America/New_York"), Locale.US);

    @ParameterizedTest
    @EnumSource
    void every_letter_says_whom_it_is_for(Notice.NoticeKind kind) {
        assertThat(DeskProblemText.notice(kind).in(TEXTS)).matches("To (you|them): .+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.recipient-refused", "mail.timeout", "calendar.not-found", "calendar.unreachable"})
    void what_people_can_mend_is_said_in_words(String reason) {
        assertThat(DeskProblemText.reason(reason).in(TEXTS))
                .doesNotContain("mail.", "calendar.")
                .endsWith(".");
    }

    @Test
    void whatever_else_is_named_for_who_operates_the_site() {
        assertThat(DeskProblemText.reason("mail.new-kind").in(TEXTS)).contains("couldn't be sent", "mail.new-kind");
        assertThat(DeskProblemText.reason("calendar.too-much").in(TEXTS))
                .contains("can't read it", "calendar.too-much");
    }

    @Test
    void a_time_zone_that_is_not_known_is_named_with_the_date_of_an_event() {
        var zone = new UnknownZone("Nowhere", LocalDate.of(2026, 10, 21));

        assertThat(DeskProblemText.reason(failing("calendar.unknown-zone", Optional.of(zone)), DATES)
                        .orElseThrow()
                        .in(TEXTS))
                .contains("“Nowhere”", "October 21, 2026");
        assertThat(DeskProblemText.reason(failing("calendar.timeout", Optional.empty()), DATES))
                .contains(DeskProblemText.reason("calendar.timeout"));
    }

    private static CalendarStatus failing(String reason, Optional<UnknownZone> zone) {
        return new CalendarStatus(
                new Slug("ada-tester"),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Unreadable(reason, zone)));
    }
}
