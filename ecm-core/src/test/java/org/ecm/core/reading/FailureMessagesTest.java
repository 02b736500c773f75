package org.ecm.core.reading;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.feelings;
import static org.ecm.core.testing.Examples.published;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecm.core.publishing.Objection;
import org.ecm.core.publishing.PublishingResult;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.PracticeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that failing assertions report the expected and the actual values in the terms of this library. */
class FailureMessagesTest {

    @Test
    void of_an_opening() {
        Lookup<ArticleView> absent = new Lookup.NotFound<>();
        Lookup<ArticleView> gone = new Lookup.Gone<>(Optional.of("Outdated."));
        Lookup<ArticleView> moved = new Lookup.Moved<>(new Slug("uno"));

        fails(() -> assertThat(absent).isFound(), "Expected it to be found, but there is nothing.");
        fails(
                () -> assertThat(gone).isMovedTo(new Slug("uno")),
                "Expected it to have moved to uno, but it was withdrawn, saying <Outdated.>.");
        fails(
                () -> assertThat(gone).isGone(),
                "Expected it to be withdrawn without a reason, but it was withdrawn, saying <Outdated.>.");
        fails(
                () -> assertThat(moved).isGone("Outdated."),
                "Expected it to be withdrawn, saying <Outdated.>, but it moved to uno.");
        fails(() -> assertThat(moved).isNotFound(), "Expected it to be absent, but it moved to uno.");
    }

    @Test
    void of_a_series() {
        fails(
                () -> assertThat(feelings(ONE, TWO)).hasOrder(TWO, ONE),
                "Expected <Words for feelings> to read",
                "but it reads");
        fails(
                () -> assertThat(feelings()).hasTitle("Moods"),
                "Expected the series <Words for feelings> to be titled <Moods>.");
    }

    @Test
    void of_a_decision() {
        var unlicensed = new Objection.UncoveredLicense(MARA);
        var refused = new PublishingResult.PublishingRefused(List.of(unlicensed));
        var article = new PublishingResult.ArticlePublished(published(ONE, "one", NOW));

        fails(() -> assertThat(refused).isPublished(), "Expected it to be published, but it was refused for");
        fails(() -> assertThat(article).isRefusedFor(unlicensed), "but it was published.");
        fails(
                () -> assertThat(refused).isRefusedFor(new Objection.UnknownAuthor(MARA)),
                "UnknownAuthor",
                "but it was refused for",
                "UncoveredLicense");
    }

    @Test
    void of_an_article_with_all_that_stands_beside_it() {
        var practice = PracticeFixture.staffed();
        practice.articles().save(published(ONE, "one", NOW));
        var alone = assertThat(practice.openArticle("one")).isFound();
        practice.catalog().save(feelings(ONE));
        var placed = assertThat(practice.openArticle("one")).isFound();

        fails(() -> assertThat(alone).isPart(FEELINGS, 1, 1), "to be read in " + FEELINGS + ", but in no series");
        fails(() -> assertThat(placed).isPart(FEELINGS, 1, 2), "position of <A word for one>", "count=2", "count=1");
        fails(() -> assertThat(placed).isInNoSeries(), "place of <A word for one>");
        fails(() -> assertThat(placed).isInOtherSeries(), "being at home of <A word for one>");
        fails(() -> assertThat(alone).isInHomeSeries(), "being at home of <A word for one>");
        fails(() -> assertThat(alone).hasPrevious(TWO), "previous article of <A word for one>");
        fails(() -> assertThat(alone).hasNext(TWO), "next article of <A word for one>");
        fails(() -> assertThat(alone).hasByline("Theo"), "byline of <A word for one>", "Mara Lindqvist, MSW, LCSW-R");
        fails(() -> assertThat(alone).hasDisclaimers(NOT_THERAPY), "list of disclaimers of <A word for one>");
    }

    @Test
    void of_a_refusal() {
        fails(
                () -> assertRefused(() -> new Slug("fine"), "slug.blank"),
                "expected to be refused by rule <slug.blank> but was accepted");
        fails(() -> assertRefused(() -> new Slug("NOT"), "slug.blank"), "slug.malformed");
        fails(
                () -> assertRefused(() -> new Slug("NOT"), "slug.malformed", "other"),
                "what explains rule slug.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 % of it", "%s", "%d %n"})
    void whatever_was_withdrawn_for(String reason) {
        Lookup<ArticleView> gone = new Lookup.Gone<>(Optional.of(reason));

        fails(() -> assertThat(gone).isNotFound(), "saying <" + reason + ">");
    }

    private static void fails(ThrowingCallable assertion, String... message) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .satisfies(failure -> assertThat(failure.getMessage()).contains(message));
    }
}
