package org.ecm.web.settings;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.retention.RetentionRules;
import org.ecm.web.text.Texts;

/**
 * The practice's settings for requests: the texts around the form, the questions it asks, and the deadlines that follow.
 *
 * <p>The steps after a request are the same in every practice, and the templates describe them; only their timing is set here.
 *
 * @param offer reasons to ask for a first conversation, in short lines
 * @param answerWithin how soon the practice answers, as a phrase that follows the word "within"
 * @param askLocation whether the form asks where the requester will be during the conversation
 * @param askVoicemail whether the form asks if a voicemail may be left
 * @param minors the text for minors, with an alternative for them
 * @param notWatched the text that says that requests aren't monitored around the clock
 * @param retention how long requests are kept
 * @param reminders how long before a meeting the site reminds its requester, longest first, without duplicates; may be empty
 * @param unansweredAfter how long a request stays unanswered before the site reminds the practitioner
 * @param otherTimesAfter how long a request stays unanswered before the site emails the requester and offers other times
 * @param notified the addresses at which the practice is notified of requests and meetings
 * @param limits the number of conversations that visitors can ask for on their own
 */
public record ConsultationSettings(
        List<String> offer,
        String answerWithin,
        boolean askLocation,
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

    /** The initial settings, until the practice changes them. */
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

    /** Takes copies, and puts the reminders in sending order without duplicates. */
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
