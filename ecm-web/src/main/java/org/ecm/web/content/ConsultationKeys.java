package org.ecm.web.content;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ecm.core.retention.RetentionRules;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Slug;
import org.ecm.web.settings.AnswerPromiseParser;
import org.ecm.web.settings.ConsultationSettings;
import org.ecm.web.settings.ConversationLimitSettings;
import org.ecm.web.settings.NotificationAddresses;

/** Reads the consultation settings of {@code site.yaml}. A missing key means the initial value. */
final class ConsultationKeys {

    static final List<String> KNOWN = List.of(
            "offer",
            "answerWithin",
            "askWhereabouts",
            "askVoicemail",
            "minors",
            "notWatched",
            "retention",
            "reminderHours",
            "unansweredHours",
            "otherTimesDays",
            "notify",
            "limits");

    private static final List<String> RETENTION = List.of("openDays", "closedMonths", "spamDays");

    private static final List<String> LIMITS = List.of("openPerPerson", "perSenderPerDay");

    private static final String UNKNOWN_TIME =
            "answerWithin: the site doesn't understand this phrase and assumes two working"
                    + " days; use one such as \"24 hours\" or \"3 business days\"";

    private static final int MAX_LINES = 6;
    private static final int LONGEST_PHRASE = 60;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int MAX_REMINDERS = 5;
    private static final int MAX_HOURS = 14 * 24;
    private static final int MAX_DAYS = 90;
    private static final int MAX_OPEN = 50;
    private static final int MAX_PER_DAY = 100;

    private ConsultationKeys() {}

    /** {@return the settings; a setting with a problem is reported and keeps its initial value} */
    static Optional<ConsultationSettings> read(
            YamlFields keys, ImportProblems.InFile problems, ReferenceCheck references) {
        var initial = ConsultationSettings.INITIAL;
        return Optional.of(new ConsultationSettings(
                offer(keys),
                answerWithin(keys, problems),
                keys.optional("askWhereabouts", YamlValue::truth).orElse(initial.askLocation()),
                keys.optional("askVoicemail", YamlValue::truth).orElse(initial.askVoicemail()),
                keys.optional("minors", value -> value.text(LONGEST_TEXT)).orElse(initial.minors()),
                keys.optional("notWatched", value -> value.text(LONGEST_LINE)).orElse(initial.notWatched()),
                keys.within("retention", RETENTION, ConsultationKeys::retention).orElse(initial.retention()),
                reminders(keys),
                keys.optional("unansweredHours", value -> Duration.ofHours(value.integer(1, MAX_HOURS)))
                        .orElse(initial.unansweredAfter()),
                keys.optional("otherTimesDays", value -> Duration.ofDays(value.integer(1, MAX_DAYS)))
                        .orElse(initial.otherTimesAfter()),
                keys.optional("notify", value -> notify(value, problems, references))
                        .orElse(initial.notified()),
                keys.within("limits", LIMITS, ConsultationKeys::limits).orElse(initial.limits())));
    }

    private static List<String> offer(YamlFields keys) {
        if (!keys.has("offer")) {
            return ConsultationSettings.INITIAL.offer();
        }
        keys.optional("offer", ConsultationKeys::few);
        return keys.each("offer", value -> value.text(LONGEST_LINE)).stream()
                .map(LocatedValue::value)
                .toList();
    }

    private static List<YamlValue> few(YamlValue value) {
        var lines = value.items();
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw value.wrong("must have from 1 to " + MAX_LINES + " lines");
        }
        return lines;
    }

    private static String answerWithin(YamlFields keys, ImportProblems.InFile problems) {
        var phrase = keys.located("answerWithin", value -> value.text(LONGEST_PHRASE));
        phrase.filter(found -> AnswerPromiseParser.parse(found.value()).isEmpty())
                .ifPresent(found -> problems.warn(found.line(), UNKNOWN_TIME));
        return phrase.map(LocatedValue::value).orElse(ConsultationSettings.INITIAL.answerWithin());
    }

    private static List<Duration> reminders(YamlFields keys) {
        if (!keys.has("reminderHours")) {
            return ConsultationSettings.INITIAL.reminders();
        }
        var hours = keys.each("reminderHours", value -> value.integer(1, MAX_HOURS));
        if (hours.size() > MAX_REMINDERS) {
            keys.problem("reminderHours", "must not have more than " + MAX_REMINDERS + " items");
        }
        return hours.stream().map(each -> Duration.ofHours(each.value())).toList();
    }

    /** {@return one address for all, or the addresses of a map from author to address} */
    private static NotificationAddresses notify(
            YamlValue value, ImportProblems.InFile problems, ReferenceCheck references) {
        if (!value.isMapping()) {
            return NotificationAddresses.at(value.email());
        }
        var own = new TreeMap<Slug, String>();
        for (var pair : value.pairs()) {
            try {
                var practitioner = new Slug(pair.key().text());
                references.add(
                        problems,
                        "notify",
                        FileKind.AUTHOR,
                        new LocatedValue<>(practitioner, pair.key().line()));
                if (own.put(practitioner, pair.value().email()) != null) {
                    problems.add(pair.key().line(), "notify: " + practitioner + " is listed twice");
                }
            } catch (InvalidValue e) {
                problems.add(pair.key().line(), "notify: " + ProblemText.of(e));
            } catch (MisreadValue e) {
                problems.add(e.line(), "notify: " + e.problem());
            }
        }
        return new NotificationAddresses(Optional.empty(), own);
    }

    private static Optional<ConversationLimitSettings> limits(YamlFields keys) {
        var initial = ConversationLimitSettings.INITIAL;
        return Optional.of(new ConversationLimitSettings(
                keys.optional("openPerPerson", value -> value.integer(1, MAX_OPEN))
                        .orElse(initial.openPerPerson()),
                keys.optional("perSenderPerDay", value -> value.integer(1, MAX_PER_DAY))
                        .orElse(initial.perSenderPerDay())));
    }

    /** Validates each number separately, so that a problem names its own key. */
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
