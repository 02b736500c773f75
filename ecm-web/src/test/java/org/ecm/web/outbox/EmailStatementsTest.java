package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;

import java.util.EnumMap;
import java.util.Map;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.shared.RequestId;
import org.ecm.web.database.CountedPractice;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter takes a few statements, however many requests and meetings there are, and however many it lists. */
@Execution(ExecutionMode.CONCURRENT) // with databases of its own
class EmailStatementsTest {

    /** Four of them read the recipient, as this test's office does. */
    private static final int MOST_STATEMENTS = 12;

    private static final int MOST_STATEMENTS_OF_A_LIST = 20;

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.HSQLDB);

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_letter_takes_as_many_statements_among_many_requests_as_among_few(Product product) {
        var counted = new CountedPractice(product, TestVaults.of(keys.fresh(), 1));
        counted.fill(2);
        var suspected = new EmailFixture(counted.practice()).suspected(inquiry(), "2026-06-09T10:00");

        var few = statements(counted, suspected);
        counted.fill(8);
        var many = statements(counted, suspected);

        assertThat(many).isEqualTo(few);
        assertThat(many.remove(NoticeKind.ALREADY_OPEN)).isLessThanOrEqualTo(MOST_STATEMENTS_OF_A_LIST);
        assertThat(many.values()).as(many.toString()).allMatch(count -> count <= MOST_STATEMENTS);
    }

    private static Map<NoticeKind, Integer> statements(CountedPractice counted, RequestId suspected) {
        var office = new EmailFixture(counted.practice());
        var found = new EnumMap<NoticeKind, Integer>(NoticeKind.class);
        Map.of(
                        NoticeKind.RECEIVED, id(1),
                        NoticeKind.NEW_REQUEST, id(4),
                        NoticeKind.BOOKED, id(2),
                        NoticeKind.NEW_MEETING, id(5),
                        NoticeKind.CANCELED, id(6),
                        NoticeKind.DECLINED, id(3),
                        NoticeKind.ALREADY_OPEN, suspected)
                .forEach((kind, request) -> found.put(kind, counted.during(() -> office.letter(kind, request))));
        return found;
    }
}
