package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A practice at whose desk people wait: each is another person, and each test has evenings of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
abstract class DeskPractice {

    static final ZoneId HERE = ZoneId.of("America/New_York");
    private static final AtomicInteger EVENINGS = new AtomicInteger(200);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    final RunningSite site = RunningSite.get();
    final Instant now = Clock.systemUTC().instant();
    private final FilledForm token = FilledForm.complete(site.address(), "Nobody");

    @BeforeAll
    void open() {
        token.read();
    }

    DeskVisit desk() {
        return DeskVisit.open(site.address());
    }

    static String reference(FilledForm form) {
        return FilledForm.reference(form.send());
    }

    /** Each is another person's: one form that is sent twice is one request. */
    FilledForm form() {
        return FilledForm.complete(site.address(), "Robin the " + PEOPLE.incrementAndGet() + "th")
                .with("ecm-token", token.values("ecm-token").get(0))
                .with("zone", "Europe/London")
                .with("listed", "Europe/London");
    }

    /** {@return the reference of somebody who waits, and named no time} */
    String waiting() {
        return reference(form());
    }

    /** {@return a day that no other test takes, beyond what visitors can ask for} */
    LocalDate evening() {
        return LocalDate.ofInstant(now, HERE).plusDays(EVENINGS.incrementAndGet());
    }

    Map<String, String> at(LocalDate day, String time) {
        return Map.of("meeting", "first-conversation", "day", day.toString(), "time", time);
    }

    /** {@return the desk with somebody's request, who has a meeting at 8:30 pm} */
    DeskVisit booked(String reference, LocalDate day) {
        var desk = desk().look(reference).decide(reference, "agree", at(day, "20:30"));
        assertThat(desk.answer().statusCode()).as(desk.told()).isEqualTo(200);
        return desk;
    }

    FilledForm askingFirst(String start, FilledForm shown) {
        return form().with("meeting", "long-talk")
                .with("phone", "+44 20 7946 0000")
                .with("start", start)
                .rereading(shown);
    }
}
