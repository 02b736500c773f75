package org.ecm.web.settings;

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
        assertThat(AnswerPromiseParser.parse(phrase)).contains(AnswerPromise.workingDays(days));
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
    void other_times_run_around_the_clock(String phrase, Duration within) {
        assertThat(AnswerPromiseParser.parse(phrase)).contains(AnswerPromise.within(within));
    }

    @Test
    void a_practice_may_say_which_days_it_works() {
        var fourDays = AnswerPromise.workingDays(2, EnumSet.range(MONDAY, THURSDAY));

        assertThat(AnswerPromiseParser.parse("two working days, Monday to Thursday"))
                .contains(fourDays);
        assertThat(AnswerPromiseParser.parse("two days (Mondays through Thursday)"))
                .contains(fourDays);
        assertThat(AnswerPromiseParser.parse("2 business days, Monday\u2013Thursday"))
                .contains(fourDays);
        assertThat(AnswerPromiseParser.parse("one working day, Friday to Monday"))
                .contains(AnswerPromise.workingDays(1, Set.of(FRIDAY, SATURDAY, SUNDAY, MONDAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dos d\u00edas h\u00e1biles", "a short time", "zero days", "days", ""})
    void other_phrases_promise_nothing(String phrase) {
        assertThat(AnswerPromiseParser.parse(phrase)).isEmpty();
    }

    @Test
    void the_initial_settings_promise_two_working_days() {
        assertThat(ConsultationSettings.INITIAL.answerPromise()).isEqualTo(AnswerPromise.workingDays(2));
    }
}
