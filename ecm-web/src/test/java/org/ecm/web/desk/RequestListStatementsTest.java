package org.ecm.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.mara;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ecm.web.database.CountedPractice;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestKeys;
import org.ecm.web.http.PageNumber;
import org.ecm.web.layout.TestSites;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk's lists take the same few statements, however many requests they show. */
@Execution(ExecutionMode.CONCURRENT) // with databases of its own
@SuppressWarnings("UnnecessaryAssignment") // there is no container
class RequestListStatementsTest {

    private static final int MOST_STATEMENTS = 12;

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.HSQLDB);

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_list_of_fifty_takes_as_many_statements_as_a_list_of_five(Product product) {
        var counted = new CountedPractice(product, TestVaults.of(keys.fresh(), 1));

        counted.fill(5);
        var five = statements(counted, 5);
        counted.fill(50);
        var fifty = statements(counted, 50);

        assertThat(fifty).isEqualTo(five);
        assertThat(fifty.values()).as(fifty.toString()).allMatch(count -> count <= MOST_STATEMENTS);
    }

    /** {@return those of each list with its number of pages, whose first page shows so many requests} */
    private static Map<Inbox, Integer> statements(CountedPractice counted, int lines) {
        var list = list(counted);
        var found = new EnumMap<Inbox, Integer>(Inbox.class);
        for (var inbox : new Inbox[] {Inbox.OPEN, Inbox.MEETINGS, Inbox.CLOSED}) {
            found.put(inbox, counted.during(() -> {
                int total = list.requests.count(inbox.states());
                var content = list.on(inbox, ListPage.of(new PageNumber(1), total));
                assertThat(content.sections().stream().flatMap(group -> group.lines().stream()))
                        .as(inbox.key())
                        .hasSize(lines);
                assertThat(content.next().isPresent()).isEqualTo(inbox == Inbox.OPEN);
            }));
        }
        return found;
    }

    private static RequestList list(CountedPractice counted) {
        var practice = counted.practice();
        var site = TestSites.at(practice.practice().clock(), SiteSettings.INITIAL);
        var appointments = new AppointmentLoader();
        appointments.site = site;
        var lines = new RequestList();
        lines.requests = practice.store().requests();
        lines.calendars = practice.store().calendars();
        lines.cases = practice.cases(Optional.of(mara().slug()), site.settings().zone());
        lines.appointments = appointments;
        lines.site = site;
        return lines;
    }
}
