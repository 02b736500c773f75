package org.ecm.web.site;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.ecm.core.availability.AnswerPromise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPromiseParserTest {

    @ParameterizedTest
    @CsvSource({
        "two working days, 2",
        "Two Working Days, 2",
        "2 business days, 2",
        "one working day, 1",
        "a weekday, 1",
        "the next working day, 1",
        "1-3 business days, 3",
        "one to two working days, 2",
        "ten working days, 10",
        "999 working days, 60"
    })
    void working_days_are_counted(String phrase, int days) {
        assertThat(AnswerPromiseParser.promise(phrase)).isEqualTo(AnswerPromise.workingDays(days));
    }

    @ParameterizedTest
    @CsvSource({
        "24 hours, PT24H",
        "an hour, PT1H",
        "one day, PT24H",
        "three days, PT72H",
        "a week, PT168H",
        "two weeks, PT336H",
        "999 weeks, P90D"
    })
    void other_times_run_day_and_night(String phrase, Duration within) {
        assertThat(AnswerPromiseParser.promise(phrase)).isEqualTo(AnswerPromise.within(within));
    }

    @Test
    void a_practice_may_say_which_days_it_works() {
        var fourDays = AnswerPromise.workingDays(2, EnumSet.range(MONDAY, THURSDAY));

        assertThat(AnswerPromiseParser.promise("two working days, Monday to Thursday"))
                .isEqualTo(fourDays);
        assertThat(AnswerPromiseParser.promise("two days (Mondays through Thursday)"))
                .isEqualTo(fourDays);
        assertThat(AnswerPromiseParser.promise("2 business days, Monday\u2013Thursday"))
                .isEqualTo(fourDays);
        assertThat(AnswerPromiseParser.promise("one working day, Friday to Monday"))
                .isEqualTo(AnswerPromise.workingDays(1, Set.of(FRIDAY, SATURDAY, SUNDAY, MONDAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two working days", "dos d\u00edas h\u00e1biles", "a short time", "zero days", "days", ""})
    void any_other_phrase_means_what_holds_initially(String phrase) {
        assertThat(AnswerPromiseParser.promise(phrase)).isEqualTo(ConsultationSettings.INITIAL.answerPromise());
    }
}
