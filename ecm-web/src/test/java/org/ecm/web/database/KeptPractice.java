package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ecm.core.testing.Examples.ABOUT;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NAMING;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THREE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.feelings;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.notTherapy;
import static org.ecm.core.testing.Examples.page;
import static org.ecm.core.testing.Examples.published;
import static org.ecm.core.testing.Examples.theo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.article.Body;
import org.ecm.core.article.Publication;
import org.ecm.core.author.Credential;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.content.ImportLedger;
import org.ecm.web.settings.SiteSettings;

/**
 * A small practice with a past, as it stands in every kept database, and what must be found of it for good.
 *
 * <p>What a later issue adds is written after what is here, and what was kept before is never expected to have it.
 */
final class KeptPractice {

    private static final Instant BEGIN = Instant.parse("2026-06-01T12:00:00.654321Z");
    private static final Instant LATER = BEGIN.plus(Duration.ofHours(1));

    private KeptPractice() {}

    /** Writes it through the ports: at first at {@link #BEGIN}, and what was changed at {@link #LATER}. */
    static void write(TestDatabase database, DataSource keys) {
        var clock = TickingClock.at(BEGIN);
        var ports = new Ports(database, clock);
        var mara = ports.authors().save(mara());
        ports.authors().save(theo());
        var disclaimer = ports.disclaimers().save(notTherapy());
        var one = ports.articles().save(published(ONE, "one", BEGIN).withTopics(NAMING));
        ports.articles().save(published(TWO, "two", BEGIN));
        ports.articles().save(draft(THREE, "three"));
        var about = ports.pages().save(page(ABOUT, "about").withPublication(Publication.publishedFrom(BEGIN)));
        var series = ports.catalogue().save(feelings(ONE, TWO, THREE));
        var settings = ports.settings().save(SiteSettings.INITIAL, Revision.NONE);
        ports.ledger()
                .record(new ImportLedger.Entry("articles/one.md", "0f".repeat(32), ONE.toString(), one.revision()));

        clock.set(LATER);
        ports.authors()
                .save(mara.withCredentials(mara.credentials().toArray(Credential[]::new))
                        .withRequiredDisclaimers(NOT_THERAPY));
        ports.disclaimers()
                .save(disclaimer.withWordings(
                        List.of(
                                disclaimer.wordings().get(0),
                                Wording.of(2, LATER.plusSeconds(60), Language.ENGLISH, "Said anew, “better”.")),
                        LATER));
        ports.articles()
                .save(one.movedTo(new Slug("one-anew"))
                        .withBody(new Body("It's *another* text; with a line,\n\nand \uD83D\uDE42 one more."))
                        .unpublishedAt(LATER.plusSeconds(60), Optional.of("Being rewritten.")));
        ports.pages().save(about.movedTo(new Slug("about-us")));
        ports.catalogue().save(series.rearranged(List.of(THREE, ONE, TWO)));
        ports.settings().save(settings.settings(), settings.revision());
        KeptRequests.write(ports, keys);
        KeptMeetings.write(ports, keys);
    }

    /** Finds everything that {@link #write} wrote when issue 2 was finished. */
    static void expectIssue2(TestDatabase database) {
        var ports = new Ports(database, TickingClock.at(LATER));
        expectToday(ports);
        expectPast(ports);
    }

    private static void expectToday(Ports ports) {
        var one = ports.articles().asOf(LATER).find(new Slug("one")).orElseThrow();
        assertThat(one.slug()).isEqualTo(new Slug("one-anew"));
        assertThat(one.revision()).isEqualTo(new Revision(2));
        assertThat(one.headline().text()).isEqualTo("A word for one");
        assertThat(one.body().markdown()).isEqualTo("It's *another* text; with a line,\n\nand \uD83D\uDE42 one more.");
        assertThat(one.authors()).containsExactly(MARA);
        assertThat(one.metadata().topics()).containsExactly(NAMING);
        assertThat(one.publication())
                .isEqualTo(new Publication.Unpublished(BEGIN, LATER.plusSeconds(60), Optional.of("Being rewritten.")));
        assertThat(ports.articles().asOf(LATER).visible(ArticleFilter.all(), 0, 9))
                .extracting(article -> article.slug().text())
                .containsExactly("two", "one-anew");

        var mara = ports.authors().find(MARA).orElseThrow();
        assertThat(mara.name().text()).isEqualTo("Mara Lindqvist");
        assertThat(mara.disclaimers()).containsExactly(NOT_THERAPY);
        assertThat(mara.credentials())
                .extracting(
                        Credential::code,
                        credential -> credential.registeredUntil().map(Object::toString))
                .containsExactly(tuple("LCSW-R", Optional.of("2027-03-31")), tuple("MSW", Optional.empty()));

        var disclaimer = ports.disclaimers().find(NOT_THERAPY).orElseThrow();
        assertThat(disclaimer.wordings()).hasSize(2);
        assertThat(disclaimer.wordings().get(0).digest(Language.ENGLISH))
                .isEqualTo("43544310810fb66686eda6daf7f9be1abd3dff4fd6d7b41498ccd95af77a23ec");
        assertThat(disclaimer.wordings().get(1).texts()).containsValue("Said anew, “better”.");

        assertThat(ports.catalogue().find(FEELINGS).orElseThrow().order().articles())
                .containsExactly(THREE, ONE, TWO);
        assertThat(ports.pages().asOf(LATER).visible())
                .extracting(page -> page.slug().text())
                .containsExactly("about-us");
        assertThat(ports.settings().latest().orElseThrow().revision()).isEqualTo(new Revision(2));
        assertThat(ports.settings().latest().orElseThrow().settings().name()).isEqualTo("Emotional Connections Method");
        assertThat(ports.ledger().find("articles/one.md"))
                .contains(new ImportLedger.Entry("articles/one.md", "0f".repeat(32), ONE.toString(), new Revision(1)));
        assertThat(ports.changes().latest()).isGreaterThanOrEqualTo(15);
    }

    private static void expectPast(Ports ports) {
        var then = ports.articles().asOf(BEGIN);
        assertThat(then.find(new Slug("one")).orElseThrow().publication()).isEqualTo(Publication.publishedFrom(BEGIN));
        assertThat(then.find(new Slug("one-anew"))).isEmpty();
        assertThat(ports.catalogue().asOf(BEGIN).all().get(0).order().articles())
                .containsExactly(ONE, TWO, THREE);
        assertThat(ports.disclaimers().asOf(BEGIN).all().get(0).wordings()).hasSize(1);
        assertThat(ports.authors().asOf(BEGIN).all())
                .extracting(author -> author.slug().text())
                .containsExactly("mara-lindqvist", "theo-okafor");
        assertThat(ports.authors().asOf(BEGIN.minusNanos(1_000)).all()).isEmpty();
    }

    /** Finds everything that {@link #write} wrote when issue 3 was finished, and not before. */
    static void expectIssue3(TestDatabase database, DataSource keys) {
        KeptRequests.expect(new Ports(database, TickingClock.at(LATER)), keys);
    }

    /** Finds everything that {@link #write} wrote when issue 4 was finished, and not before. */
    static void expectIssue4(TestDatabase database, DataSource keys) {
        KeptMeetings.expect(new Ports(database, TickingClock.at(LATER)), keys);
    }

    /** Changes what was kept: a database that can only be read is no use to a desk. */
    static void expectChangeable(TestDatabase database, DataSource keys) {
        var clock = TickingClock.at(LATER.plus(Duration.ofDays(1)));
        var ports = new Ports(database, clock);
        var before = ports.articles().find(ONE).orElseThrow();
        var changes = ports.changes().latest();

        var after = ports.articles().save(before.publishedAt(clock.instant()));

        assertThat(ports.articles().find(ONE)).contains(after);
        assertThat(ports.articles().asOf(LATER).find(before.slug())).contains(before);
        assertThat(ports.changes().latest()).isEqualTo(changes + 1);
        KeptRequests.expectChangeable(ports, keys);
        KeptMeetings.expectChangeable(ports, keys);
    }
}
