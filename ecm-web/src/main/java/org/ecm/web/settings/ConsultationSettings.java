package org.ecm.web.settings;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.retention.RetentionRules;
import org.ecm.web.text.Texts;

/**
 * What a practice says around the form that asks for a first conversation, and how much the form asks.
 *
 * <p>What happens after a request came in is the same in every practice, and stands in the templates; only how soon is its own.
 *
 * @param offer what speaks for asking, in short lines
 * @param answerWithin how soon an answer comes, as it stands after the word "within"
 * @param askWhereabouts whether the form asks where the requester will be during the conversation
 * @param askVoicemail whether the form asks if a voicemail may be left
 * @param minors what somebody reads who is not an adult yet, and a way on for them
 * @param notWatched that nobody reads at every hour what is written here
 * @param retention how long requests are kept
 * @param reminders how long before a meeting its requester is reminded of it, the longest first, each once; none means never
 * @param unansweredAfter when a practitioner is reminded of a request that nobody answered
 * @param otherTimesAfter when who sent such a request is written to, and offered other times
 * @param notified where the practice is told of requests and meetings
 * @param limits how many conversations visitors can ask for on their own
 */
public record ConsultationSettings(
        List<String> offer,
        String answerWithin,
        boolean askWhereabouts,
        boolean askVoicemail,
        String minors,
        String notWatched,
        RetentionRules retention,
        List<Duration> reminders,
        Duration unansweredAfter,
        Duration otherTimesAfter,
        NotificationAddresses notified,
        ConversationLimitSettings limits) {

    private static final Texts ENGLISH = Texts.of(Locale.US);

    /** What holds until a practice says otherwise. */
    public static final ConsultationSettings INITIAL = new ConsultationSettings(
            List.of(
                    ENGLISH.text("settings.offer.free"),
                    ENGLISH.text("settings.offer.way"),
                    ENGLISH.text("settings.offer.easy")),
            ENGLISH.text("settings.answer-within"),
            true,
            true,
            ENGLISH.text("settings.minors"),
            ENGLISH.text("settings.not-watched"),
            RetentionRules.INITIAL,
            List.of(Duration.ofHours(24), Duration.ofHours(1)),
            Duration.ofHours(24),
            Duration.ofDays(5),
            NotificationAddresses.INITIAL,
            ConversationLimitSettings.INITIAL);

    /** Takes copies, and brings the reminders into the order in which they are sent. */
    public ConsultationSettings {
        offer = List.copyOf(offer);
        reminders =
                reminders.stream().sorted(Comparator.reverseOrder()).distinct().toList();
    }

    /** Returns what {@link #answerWithin} promises; two working days if the phrase can't be parsed. */
    public AnswerPromise answerPromise() {
        return AnswerPromiseParser.parse(answerWithin).orElseGet(() -> AnswerPromise.workingDays(2));
    }
}
