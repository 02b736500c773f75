package org.ecm.web.content;

import java.util.List;
import java.util.Optional;
import org.ecm.core.retention.RetentionRules;
import org.ecm.web.site.ConsultationSettings;

/** What {@code site.yaml} says of consultations; a key that is not there means what holds initially. */
final class ConsultationKeys {

    static final List<String> KNOWN =
            List.of("offer", "answerWithin", "askWhereabouts", "askVoicemail", "minors", "notWatched", "retention");

    private static final List<String> RETENTION = List.of("openDays", "closedMonths", "spamDays");

    private static final int MOST_LINES = 6;
    private static final int LONGEST_PHRASE = 60;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1000;

    private ConsultationKeys() {}

    /** {@return the settings; those with a problem, which is reported, are the initial ones} */
    static Optional<ConsultationSettings> read(YamlFields keys) {
        var initial = ConsultationSettings.INITIAL;
        return Optional.of(new ConsultationSettings(
                offer(keys),
                keys.optional("answerWithin", value -> value.text(LONGEST_PHRASE))
                        .orElse(initial.answerWithin()),
                keys.optional("askWhereabouts", YamlValue::truth).orElse(initial.askWhereabouts()),
                keys.optional("askVoicemail", YamlValue::truth).orElse(initial.askVoicemail()),
                keys.optional("minors", value -> value.text(LONGEST_TEXT)).orElse(initial.minors()),
                keys.optional("notWatched", value -> value.text(LONGEST_LINE)).orElse(initial.notWatched()),
                keys.within("retention", RETENTION, ConsultationKeys::retention).orElse(initial.retention())));
    }

    private static List<String> offer(YamlFields keys) {
        if (!keys.has("offer")) {
            return ConsultationSettings.INITIAL.offer();
        }
        keys.optional("offer", ConsultationKeys::few);
        return keys.each("offer", value -> value.text(LONGEST_LINE)).stream()
                .map(Located::value)
                .toList();
    }

    private static List<YamlValue> few(YamlValue value) {
        var lines = value.items();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw value.wrong("must have from 1 to " + MOST_LINES + " lines");
        }
        return lines;
    }

    /** Each number is judged beside its own key. */
    private static Optional<RetentionRules> retention(YamlFields keys) {
        var initial = RetentionRules.INITIAL;
        return Optional.of(new RetentionRules(
                keys.optional("openDays", value -> new RetentionRules(value.integer(), 1, 1).openDays())
                        .orElse(initial.openDays()),
                keys.optional("closedMonths", value -> new RetentionRules(1, value.integer(), 1).closedMonths())
                        .orElse(initial.closedMonths()),
                keys.optional("spamDays", value -> new RetentionRules(1, 1, value.integer()).spamDays())
                        .orElse(initial.spamDays())));
    }
}
