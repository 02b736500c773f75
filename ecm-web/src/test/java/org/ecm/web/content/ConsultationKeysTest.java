package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.retention.RetentionRules;
import org.ecm.core.shared.Slug;
import org.ecm.web.settings.ConsultationSettings;
import org.ecm.web.settings.ConversationLimitSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key of {@code consultation} may be left out; {@link RoundTripTest} has all of them. */
class ConsultationKeysTest {

    @TempDir
    Path folder;

    @Test
    void what_is_not_said_is_what_holds_initially() {
        assertThat(imported("name: A practice")).isEqualTo(ConsultationSettings.INITIAL);
    }

    @Test
    void one_key_may_stand_alone() {
        var initial = ConsultationSettings.INITIAL;

        assertThat(imported("consultation: {retention: {spamDays: 1200}}"))
                .isEqualTo(new ConsultationSettings(
                        initial.offer(),
                        initial.answerWithin(),
                        initial.askLocation(),
                        initial.askVoicemail(),
                        initial.minors(),
                        initial.notWatched(),
                        new RetentionRules(30, 12, 1200),
                        initial.reminders(),
                        initial.unansweredAfter(),
                        initial.otherTimesAfter(),
                        initial.notified(),
                        initial.limits()));
        assertThat(imported("consultation: {offer: [Free]}").offer()).containsExactly("Free");
    }

    @Test
    void an_offer_has_a_few_short_lines() {
        assertThat(problems("consultation: {offer: []}"))
                .containsExactly("site.yaml:1: offer: must have from 1 to 6 lines");
        assertThat(problems("consultation:\n  offer: [a, b, c, d, e, f, g]"))
                .containsExactly("site.yaml:2: offer: must have from 1 to 6 lines");
        assertThat(problems("consultation: {offer: Free}"))
                .containsExactly("site.yaml:1: offer: must be a list, such as [a, b]");
        assertThat(problems("consultation:\n  offer:\n    - a\n    - " + "b".repeat(201)))
                .containsExactly("site.yaml:4: offer: must not be longer than 200 characters");
        assertThat(imported("consultation: {offer: [a, b, c, d, e, " + "f".repeat(200) + "]}")
                        .offer())
                .hasSize(6);
    }

    @Test
    void a_text_has_an_end() {
        assertThat(problems("consultation:\n  minors: " + "m".repeat(1001) + "\n  notWatched: " + "n".repeat(201)))
                .containsExactly(
                        "site.yaml:2: minors: must not be longer than 1000 characters",
                        "site.yaml:3: notWatched: must not be longer than 200 characters");
    }

    @Test
    void a_promise_that_is_not_understood_is_shown_and_warned_of() {
        var site = TestSite.small(folder).write("site.yaml", "consultation:\n  answerWithin: a short time\n");

        assertThat(site.imported().warnings())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "site.yaml:2: answerWithin: the site doesn't understand this phrase and assumes two working"
                                + " days; use one such as \"24 hours\" or \"3 business days\"");
        assertThat(site.imported().warnings()).as("at each start").hasSize(1);
        assertThat(site.targets.settings().consultation().answerWithin()).isEqualTo("a short time");
        assertThat(site.targets.settings().consultation().answerPromise()).isEqualTo(AnswerPromise.workingDays(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: A practice", "consultation: {answerWithin: 24 hours}"})
    void a_promise_that_is_understood_is_not_warned_of(String text) {
        assertThat(TestSite.small(folder)
                        .write("site.yaml", text + "\n")
                        .imported()
                        .warnings())
                .isEmpty();
    }

    @Test
    void reminders_are_as_many_as_a_practice_wants() {
        assertThat(imported("consultation: {reminderHours: []}").reminders()).isEmpty();
        assertThat(imported("consultation: {reminderHours: [1, 48, 336]}").reminders())
                .as("those that are sent first come first")
                .containsExactly(Duration.ofHours(336), Duration.ofHours(48), Duration.ofHours(1));
        assertThat(problems("consultation:\n  reminderHours: 24"))
                .containsExactly("site.yaml:2: reminderHours: must be a list, such as [a, b]");
        assertThat(problems("consultation:\n  reminderHours: [1, 1]"))
                .containsExactly("site.yaml:2: reminderHours: 1 is listed twice");
        assertThat(problems("consultation:\n  reminderHours: [1, 2, 3, 4, 5, 6]"))
                .containsExactly("site.yaml:2: reminderHours: must not have more than 5 items");
    }

    @Test
    void one_address_is_told_everything() {
        var notify = imported("consultation: {notify: us@example.org}").notified();

        assertThat(notify.addressOf(new Slug("ada"))).contains("us@example.org");
        assertThat(notify.addressOf(new Slug("anybody"))).contains("us@example.org");
        assertThat(notify.toString()).doesNotContain("example");
    }

    @Test
    void each_practitioner_may_have_an_own_one() {
        var notify = imported("consultation: {notify: {ada: ada@example.org}}").notified();

        assertThat(notify.addressOf(new Slug("ada"))).contains("ada@example.org");
        assertThat(notify.addressOf(new Slug("anybody"))).isEmpty();
        assertThat(notify.toString()).doesNotContain("example");
    }

    @Test
    void an_address_that_cannot_be_written_to_is_told_without_it() {
        assertThat(problems("consultation:\n  notify: ada at home"))
                .containsExactly("site.yaml:2: notify: must be an email address, such as hello@example.org");
        assertThat(
                        problems(
                                "consultation:\n  notify:\n    ada: ada@home\n    Bob: b@example.org\n    eve: eve@example.org"))
                .containsExactly(
                        "site.yaml:3: notify: must be an email address, such as hello@example.org",
                        "site.yaml:4: notify: \"Bob\" must be lowercase letters a-z and digits in groups joined by single"
                                + " hyphens",
                        "site.yaml:5: notify: there is no author eve");
        assertThat(problems("consultation:\n  notify:\n    ada: a@example.org\n    ada: b@example.org"))
                .containsExactly("site.yaml:4: notify: ada is listed twice");
    }

    @Test
    void limits_have_bounds() {
        assertThat(imported("consultation: {limits: {openPerPerson: 1}}").limits())
                .isEqualTo(new ConversationLimitSettings(1, ConversationLimitSettings.INITIAL.perSenderPerDay()));
        assertThat(imported("consultation: {limits: {openPerPerson: 50, perSenderPerDay: 100}}")
                        .limits())
                .isEqualTo(new ConversationLimitSettings(50, 100));
        assertThat(problems("consultation:\n  limits:\n    openPerPerson: 0\n    perSenderPerDay: 101"))
                .containsExactly(
                        "site.yaml:3: openPerPerson: must be from 1 to 50",
                        "site.yaml:4: perSenderPerDay: must be from 1 to 100");
        assertThat(problems("consultation:\n  limits:\n    openPerPerson: 51\n    perSenderPerDay: 0"))
                .containsExactly(
                        "site.yaml:3: openPerPerson: must be from 1 to 50",
                        "site.yaml:4: perSenderPerDay: must be from 1 to 100");
        assertThat(problems("consultation:\n  limits: {openPerPersons: 2, perSenderPerDay: some}"))
                .containsExactlyInAnyOrder(
                        "site.yaml:2: unknown key \"openPerPersons\"; did you mean openPerPerson?",
                        "site.yaml:2: perSenderPerDay: must be a whole number");
        assertThat(problems("consultation:\n  limits: 2")).hasSize(1);
    }

    @Test
    void whatever_is_wrong_is_told_at_once() {
        assertThat(problems("consultation:\n  retention: {openDays: 0, spamDays: x}\n  askVoicemail: 7"))
                .containsExactly(
                        "site.yaml:2: openDays: must be from 1 to 1200",
                        "site.yaml:2: spamDays: must be a whole number",
                        "site.yaml:3: askVoicemail: must be true or false");
    }

    private ConsultationSettings imported(String site) {
        var test = TestSite.small(folder).write("site.yaml", site + "\n");
        test.imported();
        return test.targets.settings().consultation();
    }

    private List<String> problems(String site) {
        return TestSite.small(folder).write("site.yaml", site + "\n").problems();
    }
}
