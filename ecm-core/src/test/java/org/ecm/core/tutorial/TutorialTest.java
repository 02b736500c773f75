package org.ecm.core.tutorial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.tutorial.PlainMain.ARRIVING;
import static org.ecm.core.tutorial.PlainMain.ASKING;
import static org.ecm.core.tutorial.PlainMain.COACHING;
import static org.ecm.core.tutorial.PlainMain.FIRST_TALKS;
import static org.ecm.core.tutorial.PlainMain.INES;
import static org.ecm.core.tutorial.PlainMain.LISTENING;
import static org.ecm.core.tutorial.PlainMain.NOT_THERAPY;
import static org.ecm.core.tutorial.PlainMain.ZONE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecm.core.article.Article;
import org.ecm.core.article.Body;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.publishing.Objection;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.Lookup;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** Runs the tutorial's code, and checks what its text says about it. */
class TutorialTest {

    // tag::clock[]
    private final TickingClock clock = TickingClock.at(Instant.parse("2026-06-01T12:00:00Z"));
    private final PlainMain practice = new PlainMain(clock);
    // end::clock[]

    @Test
    void the_program_prints_what_the_tutorial_shows() throws IOException {
        var printed = new ByteArrayOutputStream();

        var goingOn = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), clock.instant()));
        PlainMain.run(new PlainMain(goingOn), new PrintStream(printed, true, UTF_8));

        assertThat(printed.toString(UTF_8).replace(System.lineSeparator(), "\n"))
                .isEqualTo(expected("printed.txt"));
    }

    @Test
    void a_byline_lists_only_valid_credentials() {
        practice.saveAuthor();
        var ines = practice.authors.find(INES).orElseThrow();

        // tag::in-force[]
        var lastMinute = LocalDate.of(2029, 12, 31).atTime(23, 59).atZone(ZONE).toInstant();
        assertThat(ines.validCredentials(lastMinute, ZONE))
                .extracting(credential -> credential.code())
                .containsExactly("MSW", "LCSW-R");
        assertThat(ines.validCredentials(lastMinute.plusSeconds(60), ZONE))
                .extracting(credential -> credential.code())
                .containsExactly("MSW");
        // end::in-force[]
    }

    @Test
    void a_wording_that_readers_may_have_seen_never_changes() {
        practice.saveDisclaimer();

        // tag::wording[]
        var kept = practice.disclaimers.find(NOT_THERAPY).orElseThrow();
        var first = kept.wordings().get(0);
        var second = Wording.of(
                2, Instant.parse("2026-09-01T04:00:00Z"), Language.ENGLISH, "Coaching does not treat an illness.");
        practice.disclaimers.save(kept.withWordings(List.of(first, second), clock.instant()));
        // end::wording[]

        var amended = practice.disclaimers.find(NOT_THERAPY).orElseThrow();
        assertThat(amended.wordingAt(clock.instant())).contains(first);
        assertThat(amended.wordingAt(second.effectiveFrom())).contains(second);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> amended.withWordings(List.of(second), clock.instant()))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("disclaimer.shown-wording-changed"));
    }

    @Test
    void a_draft_is_stored_but_not_visible() {
        practice.saveAuthor();
        practice.saveDrafts();

        assertThat(practice.articles.find(ARRIVING)).isPresent();
        assertThat(open("arriving")).isNotFound();
    }

    @Test
    void publishing_without_the_disclaimer_returns_every_objection() {
        practice.saveAuthor();
        practice.saveDrafts();

        // tag::refused[]
        var decision = practice.publish(ARRIVING, clock.instant());

        assertThat(decision)
                .isRefusedFor(new Objection.UncoveredService(COACHING), new Objection.UncoveredLicense(INES));
        // end::refused[]
        assertThat(practice.articles.find(ARRIVING).orElseThrow().publication().publishAt())
                .as("nothing was saved")
                .isEmpty();
        String answer = decision.fold(
                article -> "published", objections -> objections.get(0).rule());
        assertThat(answer).isEqualTo("publishing.uncovered-service");
    }

    @Test
    void publishing_with_the_disclaimer_makes_the_article_visible() {
        prepare();

        // tag::published[]
        var decisions = practice.publishAll();

        assertThat(decisions).allSatisfy(decision -> assertThat(decision).isPublished());
        // end::published[]
        clock.tick(Duration.ofSeconds(1));
        assertThat(open("arriving")).isFound();
        assertThat(open("asking")).isNotFound();
    }

    @Test
    void an_article_comes_with_everything_on_its_page() {
        publishEverything();

        // tag::found[]
        var listening = practice.reading.openArticle(new Slug("listening"), Optional.empty(), clock.instant());

        assertThat(assertThat(listening).isFound())
                .hasByline("Ines Halloran, MSW, LCSW-R")
                .hasDisclaimers(NOT_THERAPY)
                .isPart(FIRST_TALKS, 2, 2)
                .hasPrevious(ARRIVING)
                .hasNext();
        // end::found[]
    }

    @Test
    void each_outcome_has_its_own_answer() {
        publishEverything();

        // tag::moved[]
        practice.articles.save(latest(LISTENING).movedTo(new Slug("letting-them-finish")));
        practice.articles.save(latest(ARRIVING).unpublishedAt(clock.instant(), Optional.of("This advice was wrong.")));
        clock.tick(Duration.ofSeconds(1));

        assertThat(practice.page("listening")).isEqualTo("Moved to letting-them-finish.");
        assertThat(practice.page("letting-them-finish")).startsWith("Listening\n");
        assertThat(practice.page("arriving")).isEqualTo("This advice was wrong.");
        assertThat(practice.page("asking")).isEqualTo("Not found.");
        // end::moved[]
    }

    @Test
    void reading_the_past_shows_earlier_records() {
        publishEverything();

        // tag::past[]
        var june = clock.instant();
        clock.tick(Duration.ofDays(60));
        practice.articles.save(latest(LISTENING).withBody(new Body("Let the other finish.")));

        assertThat(practice.page("listening", june)).contains("Count to three.");
        assertThat(practice.page("listening", clock.instant())).doesNotContain("Count to three.");
        assertThat(practice.page("listening", june.minus(Duration.ofDays(1)))).isEqualTo("Not found.");
        // end::past[]
    }

    @Test
    void reading_the_future_shows_todays_records_as_they_will_appear() {
        publishEverything();

        // tag::future[]
        var nextWeek = clock.instant().plus(Duration.ofDays(8));
        assertThat(practice.page("listening", nextWeek)).contains("Part 2 of 3", "Next: Asking");

        var newYear = LocalDate.of(2030, 1, 1).atStartOfDay(ZONE).toInstant();
        assertThat(practice.page("listening", newYear)).contains("by Ines Halloran, MSW\n");
        // end::future[]
    }

    @Test
    void a_new_order_replaces_the_old_one() {
        publishEverything();

        // tag::rearranged[]
        var talks = practice.series.find(FIRST_TALKS).orElseThrow();
        practice.series.save(talks.rearranged(List.of(LISTENING, ARRIVING, ASKING)));
        clock.tick(Duration.ofSeconds(1));

        assertThat(assertThat(open("listening")).isFound())
                .isPart(FIRST_TALKS, 1, 2)
                .hasNext(ARRIVING);
        // end::rearranged[]
    }

    @Test
    void the_second_save_fails() {
        publishEverything();

        // tag::races[]
        var mine = practice.articles.find(ARRIVING).orElseThrow();
        var theirs = practice.articles.find(ARRIVING).orElseThrow();
        practice.articles.save(theirs.withBody(new Body("Sit down first.")));

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> practice.articles.save(mine.withBody(new Body("Stand up first."))));
        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(() -> practice.articles.save(latest(ASKING).movedTo(new Slug("arriving"))));
        // end::races[]
    }

    private void prepare() {
        practice.saveAuthor();
        practice.saveDisclaimer();
        practice.saveDrafts();
        practice.saveSeries();
        clock.tick(Duration.ofSeconds(1));
    }

    private void publishEverything() {
        prepare();
        practice.publishAll();
        clock.tick(Duration.ofSeconds(1));
    }

    private Article latest(ArticleId id) {
        return practice.articles.find(id).orElseThrow();
    }

    private Lookup<ArticleView> open(String slug) {
        return practice.reading.openArticle(new Slug(slug), Optional.empty(), clock.instant());
    }

    private static String expected(String resource) throws IOException {
        try (var stream = Objects.requireNonNull(TutorialTest.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
