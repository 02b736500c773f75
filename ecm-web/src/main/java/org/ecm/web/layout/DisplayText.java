package org.ecm.web.layout;

import java.time.Duration;
import java.util.Locale;
import org.ecm.core.article.Headline;
import org.ecm.core.author.Jurisdiction;
import org.ecm.core.inquiry.PartOfDay;
import org.ecm.core.inquiry.ReplyChannel;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Topic;
import org.ecm.web.text.Texts;

/** Says in words what the core keeps as numbers and codes. */
public final class DisplayText {

    private DisplayText() {}

    /**
     * {@return a length of time, such as {@code 7 minutes}}
     *
     * @param texts of the interface
     * @param count how many minutes
     */
    public static String minutes(Texts texts, int count) {
        return texts.text("layout.minutes", "count", count);
    }

    /**
     * {@return a length of time in whole minutes, such as {@code 90 minutes}, {@code 24 hours} or {@code 2 days}}
     *
     * @param texts of the interface
     * @param length how long
     */
    public static String length(Texts texts, Duration length) {
        if (length.toMinutesPart() > 0) {
            return minutes(texts, Math.toIntExact(length.toMinutes()));
        }
        return length.toHoursPart() > 0 || length.toDays() < 2
                ? texts.text("layout.hours", "count", length.toHours())
                : texts.text("layout.days", "count", length.toDays());
    }

    /**
     * {@return how someone would like to be answered}
     *
     * @param texts of the interface
     * @param replyBy which way
     */
    public static String of(Texts texts, ReplyChannel replyBy) {
        return switch (replyBy) {
            case EMAIL -> texts.text("layout.reply-by.email");
            case PHONE -> texts.text("layout.reply-by.phone");
            case TEXT -> texts.text("layout.reply-by.text");
        };
    }

    /**
     * {@return a part of a day}
     *
     * @param texts of the interface
     * @param part which
     */
    public static String of(Texts texts, PartOfDay part) {
        return switch (part) {
            case ANY -> texts.text("layout.part-of-day.any");
            case MORNING -> texts.text("layout.part-of-day.morning");
            case AFTERNOON -> texts.text("layout.part-of-day.afternoon");
            case EVENING -> texts.text("layout.part-of-day.evening");
        };
    }

    /**
     * {@return a phone number as links dial it: its digits, and the plus before them (RFC 3966)}
     *
     * @param number as people write it
     */
    public static String dialled(String number) {
        return number.replaceAll("[^+0-9]", "");
    }

    /**
     * {@return a headline that never begins a line with a dash}
     *
     * @param headline as its author wrote it
     */
    public static String unbroken(Headline headline) {
        return headline.text().replace(" \u2014 ", "\u00a0\u2014 ").replace(" \u2013 ", "\u00a0\u2013 ");
    }

    /**
     * {@return a topic as readers see it}
     *
     * @param topic such as {@code long-marriage}
     */
    public static String of(Topic topic) {
        return topic.text().replace('-', ' ');
    }

    /**
     * {@return what a disclaimer is called}
     *
     * @param disclaimer such as {@code coaching-not-therapy}
     */
    public static String of(DisclaimerId disclaimer) {
        var words = disclaimer.text().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * {@return a jurisdiction as readers see it: its country's name, and the part's code}
     *
     * @param texts of the interface
     * @param jurisdiction such as {@code US-NY}
     */
    public static String of(Texts texts, Jurisdiction jurisdiction) {
        var parts = jurisdiction.code().split("-", 2);
        var country = texts.country(parts[0]);
        return parts.length == 1
                ? country
                : texts.text("reading.author.jurisdiction-part", "country", country, "code", jurisdiction.code());
    }
}
