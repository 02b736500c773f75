package org.ecm.web.ical;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes random calendars: every form of every property that is read, in any order, right and wrong, and then damaged as a
 * file is that was cut, doubled or mixed up.
 */
final class RandomCalendars {

    private static final List<String> ZONES = List.of(
            "America/New_York",
            "Europe/Berlin",
            "Own",
            "Nowhere",
            "Eastern Standard Time",
            "/x.org/1/Asia/Kolkata",
            "utc");
    private static final List<String> LENGTHS = List.of(
            "PT1H", "P1D", "P1W", "PT0S", "-PT1H", "P", "PT", "P1DT2H3M4S", "P999999D", "+P2D", "PT1H30M", "1H");
    private static final List<String> PARAMETERS = List.of(
            "", ";VALUE=DATE", ";VALUE=DATE-TIME", ";TZID=\"Own", ";X-A=\"b:c;d\"", ";RANGE=THISANDFUTURE", ";=");
    private static final List<String> PARTS = List.of(
            "FREQ=DAILY",
            "FREQ=SECONDLY",
            "COUNT=3",
            "COUNT=0",
            "COUNT=999999999",
            "INTERVAL=0",
            "INTERVAL=999999999",
            "BYDAY=MO, TU",
            "BYDAY=0MO",
            "BYDAY=-53SU",
            "BYSETPOS=-1",
            "BYEASTER=1",
            "RSCALE=GREGORIAN",
            "SKIP=FORWARD",
            "UNTIL=20261201",
            "UNTIL=20261201T000000z",
            "WKST=",
            "BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12",
            "BYWEEKNO=53");
    private static final List<String> OTHERS = List.of(
            "TRANSP:TRANSPARENT",
            "STATUS:CANCELLED",
            "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
            "SUMMARY:a\\, b",
            "UID:b",
            "EXDATE:",
            "BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM",
            "DTSTART:20261120T100000Z",
            "END:VEVENT\nBEGIN:VEVENT",
            "ATTACH:x");
    private static final String OWN_ZONE = """
            BEGIN:VTIMEZONE
            TZID:Own
            BEGIN:STANDARD
            DTSTART:20071104T020000
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20070311T020000
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            %s
            END:DAYLIGHT
            END:VTIMEZONE
            """;
    private static final char[] PIECES = "0123456789TZ+-=;:,/PDHMS\r\n \"\\\u00e9\ufeff".toCharArray();

    private final Random random;
    private final RandomRules rules;

    RandomCalendars(Random random) {
        this.random = random;
        this.rules = new RandomRules(random);
    }

    String next() {
        var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
        if (random.nextInt(3) == 0) {
            var rule = random.nextInt(4) > 0 ? "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU" : "RRULE:" + rule();
            text.append(OWN_ZONE.formatted(rule));
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(random.nextInt(12) == 0 ? freeBusy() : event());
        }
        text.append("END:VCALENDAR\n");
        if (random.nextInt(2) == 0) {
            damage(text);
        }
        return random.nextBoolean() ? text.toString().replace("\n", "\r\n") : text.toString();
    }

    private String event() {
        var text = new StringBuilder("BEGIN:VEVENT\nUID:" + (char) ('a' + random.nextInt(2)) + "\n");
        text.append(date("DTSTART")).append('\n');
        if (random.nextInt(3) > 0) {
            text.append(random.nextBoolean() ? date("DTEND") : "DURATION:" + of(LENGTHS))
                    .append('\n');
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(line()).append('\n');
        }
        return text.append("END:VEVENT\n").toString();
    }

    private String line() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> "RRULE:" + rule();
            case 3 -> "EXRULE:" + rule();
            case 4 -> date("EXDATE") + "," + moment();
            case 5 -> date("RDATE");
            case 6 -> "RDATE;VALUE=PERIOD:" + moment() + "/" + (random.nextBoolean() ? moment() : of(LENGTHS));
            case 7 -> date("RECURRENCE-ID");
            default -> of(OTHERS);
        };
    }

    private String freeBusy() {
        return "BEGIN:VFREEBUSY\nFREEBUSY" + (random.nextBoolean() ? ";FBTYPE=FREE" : "") + ":" + moment() + "/"
                + (random.nextBoolean() ? moment() : of(LENGTHS)) + "\nEND:VFREEBUSY\n";
    }

    private String rule() {
        var text = rules.next().text();
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            text += ";" + of(PARTS);
        }
        return random.nextInt(10) == 0 ? text.toLowerCase(Locale.ROOT).replace(";", "; ") : text;
    }

    private String date(String name) {
        var zone = random.nextInt(3) == 0 ? ";TZID=" + of(ZONES) : "";
        return name + zone + (random.nextInt(4) == 0 ? of(PARAMETERS) : "") + ":" + moment();
    }

    private String moment() {
        if (random.nextInt(40) == 0) {
            return of(List.of("", "00010101", "99991231T235959Z", "20260230", "20261101T250000", "20261101T013000z"));
        }
        int month = random.nextInt(4) == 0 ? 1 + random.nextInt(12) : 11;
        var day = "%d%02d%02d".formatted(random.nextInt(30) == 0 ? 2020 : 2026, month, 1 + random.nextInt(28));
        return switch (random.nextInt(4)) {
            case 0 -> day;
            case 1 -> day + "T%02d%02d00".formatted(random.nextInt(24), random.nextInt(4) * 15);
            default -> day + "T%02d%02d00Z".formatted(random.nextInt(24), random.nextInt(60));
        };
    }

    private <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void damage(StringBuilder text) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() - 20);
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.delete(at, at + random.nextInt(20));
                default -> text.insert(at, text.substring(at, at + random.nextInt(20)));
            }
            if (text.length() < 40) {
                return;
            }
        }
    }
}
