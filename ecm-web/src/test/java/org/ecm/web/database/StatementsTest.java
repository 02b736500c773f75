package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NAMING;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.degree;
import static org.ecm.core.testing.Examples.license;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.published;
import static org.ecm.core.testing.Examples.uuid;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.author.Author;
import org.ecm.core.author.Credential;
import org.ecm.core.author.PersonName;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.reading.Reading;
import org.ecm.core.series.Series;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.RequestExamples;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A long list takes as many statements as a short one. */
class StatementsTest {

    private static final int MANY = 12;

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.HSQLDB);

    private final StatementCounter statements = new StatementCounter();
    private final Ports ports = new Ports(statements.migrated(Product.HSQLDB), TickingClock.at(NOW));

    @BeforeEach
    void write() {
        for (int n = 1; n <= MANY; n++) {
            ports.articles().save(published(article(n), "article-" + n, NOW).withTopics(NAMING));
            ports.catalogue()
                    .save(Series.of(
                            new SeriesId(uuid(n)), new Slug("series-" + n), "Series " + n, article(n), article(n + 1)));
            ports.authors()
                    .save(Author.named(author(n), new Slug("author-" + n), new PersonName("Author"))
                            .withCredentials(n == MANY ? new Credential[0] : new Credential[] {license(), degree()}));
            ports.disclaimers().save(disclaimer(n));
        }
    }

    @Test
    void articles_asked_for_by_id() {
        var snapshot = ports.articles().asOf(NOW);

        assertThat(statementsOf(() -> snapshot.find(LongStream.rangeClosed(1, MANY)
                        .mapToObj(StatementsTest::article)
                        .toList())))
                .isEqualTo(statementsOf(() -> snapshot.find(List.of(article(1)))))
                .isEqualTo(3);
    }

    @Test
    void articles_of_a_list() {
        var snapshot = ports.articles().asOf(NOW);

        assertThat(statementsOf(() -> snapshot.visible(ArticleFilter.all(), 0, MANY)))
                .isEqualTo(statementsOf(() -> snapshot.visible(ArticleFilter.all(), 0, 1)))
                .isEqualTo(3);
    }

    @Test
    void series_with_their_parts() {
        var snapshot = ports.catalogue().asOf(NOW);

        assertThat(snapshot.all()).hasSize(MANY);
        assertThat(statementsOf(snapshot::all))
                .isEqualTo(statementsOf(() -> snapshot.containing(article(1))))
                .isEqualTo(2);
    }

    @Test
    void the_series_to_begin_with() {
        ports.authors().save(mara());
        var all = statementsOf(() -> reading().allSeries(NOW));

        assertThat(reading().firstSeries(NOW)).isPresent();
        assertThat(statementsOf(() -> reading().firstSeries(NOW))).isEqualTo(2 + 3 + 2 + 2);
        assertThat(all).as("but for the parts of each").isEqualTo(2 + 3 * MANY + 2 + 2);
    }

    @Test
    void authors_with_their_credentials() {
        var snapshot = ports.authors().asOf(NOW);

        assertThat(snapshot.all())
                .hasSize(MANY)
                .isEqualTo(snapshot.find(LongStream.of(1, 10, 11, 12, 2, 3, 4, 5, 6, 7, 8, 9)
                        .mapToObj(StatementsTest::author)
                        .toList()));
        assertThat(snapshot.all())
                .filteredOn(author -> author.credentials().equals(List.of(license(), degree())))
                .hasSize(MANY - 1);
        assertThat(statementsOf(snapshot::all))
                .isEqualTo(statementsOf(() -> snapshot.find(List.of(author(1)))))
                .isEqualTo(statementsOf(() -> snapshot.find(List.of(author(MANY)))))
                .isEqualTo(2);
    }

    @Test
    void disclaimers_with_their_wordings() {
        var snapshot = ports.disclaimers().asOf(NOW);

        assertThat(snapshot.all())
                .extracting(Disclaimer::wordings)
                .hasSize(MANY)
                .containsOnly(disclaimer(1).wordings());
        assertThat(statementsOf(snapshot::all)).isEqualTo(2);
    }

    @Test
    void requests_of_a_list() {
        var requests = ports.requests(TestVaults.of(keys.fresh(), 1));
        for (int n = 1; n <= MANY; n++) {
            requests.submit(RequestExamples.request(n), RequestExamples.inquiry(), List.of());
        }

        assertThat(requests.findByState(RequestState.OPEN, 0, MANY)).hasSize(MANY);
        assertThat(statementsOf(() -> requests.findByState(RequestState.OPEN, 0, MANY)))
                .isEqualTo(statementsOf(() -> requests.findByState(RequestState.OPEN, 0, 1)))
                .isEqualTo(statementsOf(() -> requests.findByEmail(RequestExamples.JO)))
                .isEqualTo(3);
    }

    private Reading reading() {
        return new Reading(
                ports.articles(),
                ports.pages(),
                ports.catalogue(),
                ports.authors(),
                ports.disclaimers(),
                ZoneOffset.UTC);
    }

    private int statementsOf(Runnable work) {
        return statements.during(work);
    }

    private static ArticleId article(long number) {
        return new ArticleId(uuid(number));
    }

    private static AuthorId author(long number) {
        return new AuthorId(uuid(number));
    }

    private static Disclaimer disclaimer(int number) {
        var texts = new TreeMap<>(Map.of(Language.ENGLISH, "Please note.", new Language("es"), "Por favor."));
        return new Disclaimer(
                new DisclaimerId("disclaimer-" + number),
                Revision.NONE,
                List.of(
                        new Wording(1, NOW.minusSeconds(60), texts),
                        Wording.of(2, NOW.plusSeconds(60), Language.ENGLISH, "Please note again.")),
                Set.of(),
                false);
    }
}
