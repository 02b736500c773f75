package org.ecm.web.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code ECM_CALENDARS}, the external calendars of practitioners. It never shows an address, not even in part. */
final class CalendarSettings {

    private static final String NAME = "ECM_CALENDARS";
    private static final String ALLOWED =
            "author-slug=https://...; separate several with spaces or commas, and list each once";

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_SLUG = 120;

    /** Addresses can contain commas, so a comma separates calendars only if the text after it looks like a calendar. */
    private static final Pattern BETWEEN = Pattern.compile("\\s+|\\s*,\\s*(?=[^=,\\s/?]+=[A-Za-z]+://)");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

    private CalendarSettings() {}

    /** {@return the calendars, in the order of the setting} */
    static List<SubscribedCalendar> read(Optional<String> text) {
        var calendars = text.stream()
                .flatMap(list -> Stream.of(BETWEEN.split(list)))
                .filter(each -> !each.isEmpty())
                .map(CalendarSettings::calendar)
                .toList();
        if (calendars.stream().distinct().count() < calendars.size()) {
            throw wrong("");
        }
        return calendars;
    }

    private static SubscribedCalendar calendar(String text) {
        int equals = text.indexOf('=');
        var slug = text.substring(0, Math.max(0, equals));
        if (slug.length() > MAX_SLUG || !SLUG.matcher(slug).matches()) {
            throw wrong("");
        }
        var address = text.substring(equals + 1).replaceFirst("^(?i)(?:webcals?|https)://", "https://");
        if (!isSecret(address)) {
            throw wrong(slug + "=");
        }
        return new SubscribedCalendar(slug, address);
    }

    private static boolean isSecret(String address) {
        try {
            var uri = new URI(address);
            return address.startsWith("https://")
                    && address.length() <= MAX_LENGTH
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getPort() <= 65_535;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static WrongSetting wrong(String shown) {
        return new WrongSetting(NAME, shown + "(not shown)", ALLOWED);
    }
}
