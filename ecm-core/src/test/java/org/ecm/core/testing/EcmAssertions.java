package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecm.core.booking.Booking;
import org.ecm.core.booking.MeetingChange;
import org.ecm.core.consultation.Change;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Outcome;
import org.ecm.core.publishing.Decision;
import org.ecm.core.reading.OpenArticle;
import org.ecm.core.reading.Opening;
import org.ecm.core.series.Series;
import org.ecm.core.shared.InvalidValue;

/** Where assertions in the terms of this library start; whatever AssertJ has is here as well. */
public final class EcmAssertions extends Assertions {

    private EcmAssertions() {}

    /**
     * {@return assertions about what came of opening something}
     *
     * @param opening what came of it
     * @param <T> what is found there
     */
    public static <T> OpeningAssert<T> assertThat(Opening<T> opening) {
        return new OpeningAssert<>(opening);
    }

    /**
     * {@return assertions about an article with all that stands beside it}
     *
     * @param article which
     */
    public static OpenArticleAssert assertThat(OpenArticle article) {
        return new OpenArticleAssert(article);
    }

    /**
     * {@return assertions about a series}
     *
     * @param series which
     */
    public static SeriesAssert assertThat(Series series) {
        return new SeriesAssert(series);
    }

    /**
     * {@return assertions about what came of wanting to publish}
     *
     * @param decision what came of it
     */
    public static DecisionAssert assertThat(Decision decision) {
        return new DecisionAssert(decision);
    }

    /**
     * {@return assertions about the life of a request}
     *
     * @param request which
     */
    public static RequestAssert assertThat(ConsultationRequest request) {
        return new RequestAssert(request);
    }

    /**
     * {@return assertions about what comes of wanting something to happen to a request}
     *
     * @param change what comes of it
     */
    public static ChangeAssert assertThat(Change change) {
        return new ChangeAssert(change);
    }

    /**
     * {@return assertions about what comes of sending a form}
     *
     * @param outcome what comes of it
     */
    public static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    /**
     * {@return assertions about what comes of asking for a time}
     *
     * @param booking what comes of it
     */
    public static BookingAssert assertThat(Booking booking) {
        return new BookingAssert(booking);
    }

    /**
     * {@return assertions about what comes of wanting to change a meeting}
     *
     * @param change what comes of it
     */
    public static MeetingChangeAssert assertThat(MeetingChange change) {
        return new MeetingChangeAssert(change);
    }

    /**
     * Asserts that a value is refused, and that the refusal tells no more than it should.
     *
     * @param action makes the value
     * @param rule the key of the rule it breaks
     * @param values what helps to explain it
     */
    public static void assertRefused(ThrowingCallable action, String rule, Object... values) {
        var thrown = catchThrowable(action);
        if (!(thrown instanceof InvalidValue refusal)) {
            throw new AssertionError("expected to be refused by rule <" + rule + "> but "
                    + (thrown == null ? "was accepted" : "it failed with " + thrown));
        }
        Assertions.assertThat(refusal.rule()).as("the rule that was broken").isEqualTo(rule);
        Assertions.assertThat(refusal).as("what a log would show of it").hasMessage(rule);
        if (values.length > 0) {
            Assertions.assertThat(refusal.values())
                    .as("what explains rule %s", rule)
                    .isEqualTo(List.of(values));
        }
    }
}
