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

/** Formats the core's numbers and codes as text for people. */
public final class DisplayText {

    private DisplayText() {}

    /**
     * {@return a number of minutes as text, such as {@code 7 minutes}}
     *
     * @param texts the interface texts
     * @param count the number of minutes
     */
    public static String minutes(Texts texts, int count) {
        return texts.text("layout.minutes", "count", count);
    }

    /**
     * {@return a duration as text, such as {@code 90 minutes}, {@code 24 hours} or {@code 2 days}; seconds are dropped}
     *
     * @param texts the interface texts
     * @param length the duration
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
     * {@return the name of a reply channel}
     *
     * @param texts the interface texts
     * @param replyBy the channel that the requester prefers
     */
    public static String of(Texts texts, ReplyChannel replyBy) {
        return switch (replyBy) {
            case EMAIL -> texts.text("layout.reply-by.email");
            case PHONE -> texts.text("layout.reply-by.phone");
            case TEXT -> texts.text("layout.reply-by.text");
        };
    }

    /**
     * {@return the name of a part of the day}
     *
     * @param texts the interface texts
     * @param part the part of the day
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
     * {@return a phone number for a link: its digits and the plus sign (RFC 3966)}
     *
     * @param number the number as people write it
     */
    public static String dialled(String number) {
        return number.replaceAll("[^+0-9]", "");
    }

    /**
     * {@return a headline that never breaks the line before a dash}
     *
     * @param headline the headline as its author wrote it
     */
    public static String unbroken(Headline headline) {
        return headline.text().replace(" \u2014 ", "\u00a0\u2014 ").replace(" \u2013 ", "\u00a0\u2013 ");
    }

    /**
     * {@return the display name of a topic}
     *
     * @param topic a topic such as {@code long-marriage}
     */
    public static String of(Topic topic) {
        return topic.text().replace('-', ' ');
    }

    /**
     * {@return the display name of a disclaimer}
     *
     * @param disclaimer an identifier such as {@code coaching-not-therapy}
     */
    public static String of(DisclaimerId disclaimer) {
        var words = disclaimer.text().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * {@return the display name of a jurisdiction: its country's name, with the code for a part of a country}
     *
     * @param texts the interface texts
     * @param jurisdiction a jurisdiction such as {@code US-NY}
     */
    public static String of(Texts texts, Jurisdiction jurisdiction) {
        var parts = jurisdiction.code().split("-", 2);
        var country = texts.country(parts[0]);
        return parts.length == 1
                ? country
                : texts.text("reading.author.jurisdiction-part", "country", country, "code", jurisdiction.code());
    }
}
