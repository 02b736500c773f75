package org.ecm.core.publishing;

import static org.ecm.core.shared.Language.ENGLISH;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;

import java.util.List;
import java.util.stream.Stream;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.ServiceId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectionTest {

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new Objection.UnknownAuthor(MARA), "unknown-author", List.of(MARA)),
                Arguments.of(new Objection.UnknownDisclaimer(NOT_THERAPY), "unknown-disclaimer", List.of(NOT_THERAPY)),
                Arguments.of(
                        new Objection.NoWordingInForce(NOT_THERAPY, ENGLISH),
                        "no-wording-in-force",
                        List.of(NOT_THERAPY, ENGLISH)),
                Arguments.of(new Objection.UncoveredService(COACHING), "uncovered-service", List.of(COACHING)),
                Arguments.of(new Objection.UncoveredLicense(MARA), "uncovered-license", List.of(MARA)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void has_a_rule_and_passes_its_details_to_fold(Objection kind, String rule, List<Object> about) {
        assertThat(kind.rule()).isEqualTo("publishing." + rule);
        assertThat(kind.fold(new Told())).isEqualTo(new Answer(rule, about));
    }

    private record Answer(String kind, List<Object> about) {}

    /** Returns what it was called with. */
    private record Told() implements Objection.ObjectionVisitor<Answer> {
        @Override
        public Answer unknownAuthor(AuthorId author) {
            return new Answer("unknown-author", List.of(author));
        }

        @Override
        public Answer unknownDisclaimer(DisclaimerId disclaimer) {
            return new Answer("unknown-disclaimer", List.of(disclaimer));
        }

        @Override
        public Answer noWordingInForce(DisclaimerId disclaimer, Language language) {
            return new Answer("no-wording-in-force", List.of(disclaimer, language));
        }

        @Override
        public Answer uncoveredService(ServiceId service) {
            return new Answer("uncovered-service", List.of(service));
        }

        @Override
        public Answer uncoveredLicense(AuthorId author) {
            return new Answer("uncovered-license", List.of(author));
        }
    }
}
