package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecm.core.booking.BookingResult;
import org.ecm.core.booking.MeetingChangeResult;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.SubmissionResult;
import org.ecm.core.consultation.Transition;
import org.ecm.core.publishing.PublishingResult;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.Lookup;
import org.ecm.core.series.Series;
import org.ecm.core.shared.InvalidValue;

/** Entry point for assertions in the terms of this library, in addition to those of AssertJ. */
public final class EcmAssertions extends Assertions {

    private EcmAssertions() {}

    /**
     * {@return assertions about the result of a lookup}
     *
     * @param lookup the result
     * @param <T> the type of the content
     */
    public static <T> LookupAssert<T> assertThat(Lookup<T> lookup) {
        return new LookupAssert<>(lookup);
    }

    /**
     * {@return assertions about an article as readers see it}
     *
     * @param article the article
     */
    public static ArticleViewAssert assertThat(ArticleView article) {
        return new ArticleViewAssert(article);
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
    public static PublishingResultAssert assertThat(PublishingResult decision) {
        return new PublishingResultAssert(decision);
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
    public static TransitionAssert assertThat(Transition change) {
        return new TransitionAssert(change);
    }

    /**
     * {@return assertions about the result of submitting a form}
     *
     * @param outcome the result
     */
    public static SubmissionResultAssert assertThat(SubmissionResult outcome) {
        return new SubmissionResultAssert(outcome);
    }

    /**
     * {@return assertions about the result of asking for a slot}
     *
     * @param booking the result
     */
    public static BookingResultAssert assertThat(BookingResult booking) {
        return new BookingResultAssert(booking);
    }

    /**
     * {@return assertions about the result of changing a meeting}
     *
     * @param change the result
     */
    public static MeetingChangeResultAssert assertThat(MeetingChangeResult change) {
        return new MeetingChangeResultAssert(change);
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
