package org.ecm.web.site;

import java.util.List;
import org.ecm.core.retention.RetentionRules;

/**
 * What a practice says around the form that asks for a first conversation, and how much the form asks.
 *
 * <p>What happens after a request came in is the same in every practice, and stands in the templates; only how soon is its own.
 *
 * @param offer what speaks for asking, in short lines
 * @param answerWithin how soon an answer comes, as it stands after the word "within"
 * @param askWhereabouts whether the form asks where the enquirer will be during the conversation
 * @param askVoicemail whether the form asks if a voicemail may be left
 * @param minors what somebody reads who is not an adult yet, and a way on for them
 * @param notWatched that nobody reads at every hour what is written here
 * @param retention how long requests are kept
 */
public record ConsultationSettings(
        List<String> offer,
        String answerWithin,
        boolean askWhereabouts,
        boolean askVoicemail,
        String minors,
        String notWatched,
        RetentionRules retention) {

    /** What holds until a practice says otherwise. */
    public static final ConsultationSettings INITIAL = new ConsultationSettings(
            List.of(
                    "Free of charge, about 20 minutes",
                    "By phone or video call, as you prefer",
                    "No card, no account, no obligation"),
            "two working days",
            true,
            true,
            "This practice works with adults, and nothing that you wrote here was kept. You deserve to be heard all the same:"
                    + " please tell an adult you trust, or a counselor at your school. The crisis line named on this page is"
                    + " there for you, too.",
            "This form is not watched around the clock.",
            RetentionRules.INITIAL);

    /** Takes a copy. */
    public ConsultationSettings {
        offer = List.copyOf(offer);
    }
}
