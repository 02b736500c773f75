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

/** Entry point for assertions in the terms of this library, in addition to those of AssertJ. */
public final class EcmAssertions extends Assertions {

    private EcmAssertions() {}

    /**
     * {@return assertions about the result of a lookup}
     *
     * @param opening the result
     * @param <T> the type of the content
     */
    public static <T> OpeningAssert<T> assertThat(Opening<T> opening) {
        return new OpeningAssert<>(opening);
    }

    /**
     * {@return assertions about an article as readers see it}
     *
     * @param article the article
     */
    public static OpenArticleAssert assertThat(OpenArticle article) {
        return new OpenArticleAssert(article);
    }

    /**
     * {@return assertions about a series}
     *
     * @param series the series
     */
    public static SeriesAssert assertThat(Series series) {
        return new SeriesAssert(series);
    }

    /**
     * {@return assertions about the result of publishing an article}
     *
     * @param decision the result
     */
    public static DecisionAssert assertThat(Decision decision) {
        return new DecisionAssert(decision);
    }

    /**
     * {@return assertions about a request}
     *
     * @param request the request
     */
    public static RequestAssert assertThat(ConsultationRequest request) {
        return new RequestAssert(request);
    }

    /**
     * {@return assertions about the result of applying an event to a request}
     *
     * @param change the result
     */
    public static ChangeAssert assertThat(Change change) {
        return new ChangeAssert(change);
    }

    /**
     * {@return assertions about the result of submitting a form}
     *
     * @param outcome the result
     */
    public static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    /**
     * {@return assertions about the result of asking for a slot}
     *
     * @param booking the result
     */
    public static BookingAssert assertThat(Booking booking) {
        return new BookingAssert(booking);
    }

    /**
     * {@return assertions about the result of changing a meeting}
     *
     * @param change the result
     */
    public static MeetingChangeAssert assertThat(MeetingChange change) {
        return new MeetingChangeAssert(change);
    }

    /**
     * Verifies that a value rejects its input, and that the exception reveals nothing else.
     *
     * @param action makes the value
     * @param rule the key of the violated rule
     * @param values the details
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
