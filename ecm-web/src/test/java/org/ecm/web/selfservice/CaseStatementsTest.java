package org.ecm.web.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.id;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecm.web.database.CountedPractice;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestKeys;
import org.ecm.web.layout.TestSites;
import org.ecm.web.links.TestLinks;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A requester's page takes the same few statements, however many requests and meetings there are. */
@Execution(ExecutionMode.CONCURRENT) // with databases of its own
@SuppressWarnings("UnnecessaryAssignment") // there is no container
class CaseStatementsTest {

    private static final int MOST_STATEMENTS = 21;

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.HSQLDB);

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_page_takes_as_many_statements_among_many_requests_as_among_few(Product product) {
        var counted = new CountedPractice(product, TestVaults.of(keys.fresh(), 1));

        counted.fill(2);
        var few = statements(counted);
        counted.fill(8);
        var many = statements(counted);

        assertThat(many).isEqualTo(few);
        assertThat(many.values()).as(many.toString()).allMatch(count -> count <= MOST_STATEMENTS);
    }

    /** {@return those of each page, by the number of its request} */
    private static Map<Integer, Integer> statements(CountedPractice counted) {
        var practice = counted.practice();
        var site = TestSites.at(practice.practice().clock(), SiteSettings.INITIAL);
        var caseAccess = new CaseAccess();
        caseAccess.links = TestLinks.of(practice.store().requests());
        caseAccess.requests = practice.store().requests();
        caseAccess.cases =
                practice.cases(site.settings().practitioner(), site.settings().zone());
        caseAccess.site = site;
        var options = new RescheduleOptions();
        options.booking = practice.bookingService();
        options.selfBooking = practice.selfBooking();
        options.meetings = practice.meetingService();
        options.site = site;
        var found = new TreeMap<Integer, Integer>();
        IntStream.rangeClosed(1, 6).forEach(n -> {
            var path = caseAccess.links.pathOf(id(n), site.now());
            found.put(n, counted.during(() -> {
                var caseView = caseAccess
                        .find(path.substring(path.lastIndexOf('/') + 1))
                        .orElseThrow();
                options.isSlotGone(caseView);
                options.isAvailable(caseView);
            }));
        });
        return found;
    }
}
