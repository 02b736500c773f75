package org.ecm.core.publishing;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.disclaimer;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.feelings;
import static org.ecm.core.testing.Examples.published;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleMetadata;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.PracticeFixture;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final ServiceId SUPERVISION = new ServiceId("supervision");
    private static final List<Service> SERVICES =
            List.of(new Service(SUPERVISION, "Supervision", true), new Service(COACHING, "Coaching", true));
    private static final DisclaimerId GENERAL = new DisclaimerId("general");

    private final PracticeFixture practice = PracticeFixture.staffed();

    @Test
    void publishes_an_article_that_needs_no_disclaimer() {
        var saved = assertThat(publish(by(THEO))).isPublished();

        assertThat(saved).isEqualTo(by(THEO).withRevision(new Revision(1)));
        assertThat(practice.articles().find(ONE)).contains(saved);
    }

    @Test
    void does_not_save_a_rejected_article() {
        assertThat(publish(by(MARA))).isRefusedFor(new Objection.UncoveredLicense(MARA));

        assertThat(practice.articles().find(ONE)).isEmpty();
    }

    @Test
    void rejects_a_draft() {
        assertRefused(() -> publish(draft(ONE, "one")), "publishing.draft");
    }

    @Test
    void rejects_a_stale_revision() {
        assertThat(publish(by(THEO))).isPublished();

        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> publish(by(THEO)));
    }

    @Test
    void objects_to_unknown_authors() {
        var nobody = new AuthorId(uuid(99));

        assertThat(publish(by(THEO, nobody))).isRefusedFor(new Objection.UnknownAuthor(nobody));
    }

    @Test
    void objects_to_unknown_disclaimers() {
        var theo = practice.authors().find(THEO).orElseThrow();
        practice.authors().save(theo.withRequiredDisclaimers(GENERAL));

        assertThat(publish(by(THEO))).isRefusedFor(new Objection.UnknownDisclaimer(GENERAL));
        practice.disclaimers().save(disclaimer(GENERAL, "Only information."));
        assertThat(publish(by(THEO))).isPublished();
    }

    @Test
    void requires_a_current_wording_at_publication() {
        var effective = NOW.plusSeconds(60);
        practice.disclaimers()
                .save(Disclaimer.of(
                        GENERAL,
                        Wording.of(1, effective, Language.ENGLISH, "Only information."),
                        new Coverage.OfSeries(FEELINGS)));
        practice.catalog().save(feelings(ONE));

        assertThat(publish(by(THEO).publishedAt(effective.minusNanos(1_000))))
                .isRefusedFor(new Objection.NoWordingInForce(GENERAL, Language.ENGLISH));
        assertThat(publish(by(THEO).publishedAt(effective))).isPublished();
    }

    @Test
    void requires_a_wording_in_the_articles_language() {
        var german = new Language("de");

        assertThat(publish(by(THEO).withMetadata(in(german))))
                .isRefusedFor(new Objection.NoWordingInForce(NOT_THERAPY, german));
    }

    @Test
    void requires_a_disclaimer_for_services_that_need_one() {
        assertThat(publish(by(THEO).withServices(SUPERVISION)))
                .isRefusedFor(new Objection.UncoveredService(SUPERVISION));

        practice.disclaimers().save(disclaimer(GENERAL, "Only information.", new Coverage.OfService(SUPERVISION)));
        assertThat(publish(by(THEO).withServices(SUPERVISION))).isPublished();
    }

    @Test
    void a_disclaimer_for_all_content_covers_every_service() {
        practice.disclaimers().save(disclaimer(GENERAL, "Only information.", new Coverage.Everywhere()));

        assertThat(publish(by(THEO).withServices(SUPERVISION))).isPublished();
    }

    @Test
    void requires_no_disclaimer_for_other_services() {
        var harmless = List.of(new Service(SUPERVISION, "Supervision", false));

        assertThat(practice.publishing().objections(by(THEO).withServices(SUPERVISION), harmless))
                .isEmpty();
    }

    @Test
    void requires_a_disclaimer_for_licensed_authors() {
        practice.disclaimers().save(disclaimer(GENERAL, "Only information.", new Coverage.OfAuthor(MARA)));

        assertThat(publish(by(MARA))).isPublished();
    }

    @Test
    void ignores_licenses_expired_at_publication() {
        assertThat(publish(by(MARA).publishedAt(Instant.parse("2027-04-01T03:59:59.999999Z"))))
                .isRefusedFor(new Objection.UncoveredLicense(MARA));
        assertThat(publish(by(MARA).publishedAt(Instant.parse("2027-04-01T04:00:00Z"))))
                .isPublished();
    }

    @Test
    void returns_all_objections_at_once() {
        var nobody = new AuthorId(uuid(99));
        var french = new Language("fr");
        var theo = practice.authors().find(THEO).orElseThrow();
        practice.authors().save(theo.withRequiredDisclaimers(GENERAL));

        assertThat(publish(by(THEO, nobody).withMetadata(in(french)).withServices(SUPERVISION)))
                .isRefusedFor(
                        new Objection.UnknownAuthor(nobody),
                        new Objection.UnknownDisclaimer(GENERAL),
                        new Objection.NoWordingInForce(NOT_THERAPY, french),
                        new Objection.UncoveredService(SUPERVISION));
    }

    @Test
    void each_objection_has_a_stable_rule() {
        assertThat(List.of(
                        new Objection.UnknownAuthor(MARA),
                        new Objection.UnknownDisclaimer(GENERAL),
                        new Objection.NoWordingInForce(GENERAL, Language.ENGLISH),
                        new Objection.UncoveredService(COACHING),
                        new Objection.UncoveredLicense(MARA)))
                .extracting(Objection::rule)
                .containsExactly(
                        "publishing.unknown-author",
                        "publishing.unknown-disclaimer",
                        "publishing.no-wording-in-force",
                        "publishing.uncovered-service",
                        "publishing.uncovered-license");
    }

    @Test
    void keeps_an_article_that_loses_its_disclaimer() {
        assertThat(publish(by(THEO))).isPublished();
        var notTherapy = practice.disclaimers().find(NOT_THERAPY).orElseThrow();
        practice.disclaimers()
                .save(new Disclaimer(NOT_THERAPY, notTherapy.revision(), notTherapy.wordings(), Set.of(), false));
        practice.clock().set(NOW.plusSeconds(1));

        assertThat(assertThat(practice.openArticle("one")).isFound()).hasDisclaimers();
    }

    private PublishingResult publish(Article article) {
        return practice.publishing().publish(article, SERVICES);
    }

    private static Article by(AuthorId... authors) {
        return Article.draft(ONE, new Slug("one"), new Headline("One"), new Body("Text."), authors)
                .publishedAt(NOW);
    }

    private static ArticleMetadata in(Language language) {
        var none = published(ONE, "one", NOW).metadata();
        return new ArticleMetadata(
                none.topics(),
                none.services(),
                Optional.empty(),
                Optional.empty(),
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
