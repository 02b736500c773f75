package org.ecm.web.ical;

import static org.ecm.web.ical.CorpusScene.at;
import static org.ecm.web.ical.CorpusScene.except;
import static org.ecm.web.ical.CorpusScene.times;
import static org.ecm.web.ical.CorpusScene.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.parameter.FbType;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ExRule;
import net.fortuna.ical4j.model.property.FreeBusy;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Makes the calendars of the corpus that ical4j writes: shapes that {@code corpus.py} and {@code corpus.mjs} leave out.
 *
 * <p>{@code src/test/scripts/corpus-ical4j.sh} runs it.
 */
final class Ical4jCorpus {

    private static final String EXCHANGE = "Microsoft Exchange Server 2010";
    private static final String OUTLOOK = "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN";
    private static final String FASTMAIL = "-//CyrusIMAP.org/Cyrus 3.11.0//EN";
    private static final String NEXTCLOUD = "-//IDN nextcloud.com//Calendar app 5.0.7//EN";

    private static final String EASTERN = "Eastern Standard Time";
    private static final String IN_NEW_YORK = "America/New_York";
    private static final ZoneId NEW_YORK = ZoneId.of(IN_NEW_YORK);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private static final Duration HALF = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);

    private Ical4jCorpus() {}

    /**
     * Writes {@code <program>/<scene>.ics} and {@code .busy}.
     *
     * @param args the folder of the corpus
     */
    public static void main(String[] args) throws IOException {
        for (var scene : scenes()) {
            var file = Path.of(args[0], scene.name + ".ics");
            Files.createDirectories(file.getParent());
            Files.writeString(file, scene.file());
            Files.writeString(Path.of(args[0], scene.name + ".busy"), scene.busy() + "\n");
        }
    }

    static List<CorpusScene> scenes() {
        return Stream.concat(
                        Stream.of(
                                undefinedWindowsZones(),
                                shownNames(),
                                customizedZone(),
                                oldCustomizedZone(),
                                wholeDays("exchange/marked-whole-days", EXCHANGE, "X-MICROSOFT-CDO-ALLDAYEVENT"),
                                wholeDays("outlook/marked-whole-days", OUTLOOK, "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT"),
                                freeBusy(),
                                addedPeriods(),
                                excludedRule()),
                        OverrideScenes.all())
                .toList();
    }

    private static CorpusScene undefinedWindowsZones() {
        var scene = new CorpusScene("exchange/undefined-zones", EXCHANGE);
        weekly(scene, EASTERN, NEW_YORK, at(10, 6, 9));
        weekly(scene, "W. Europe Standard Time", BERLIN, at(10, 7, 17));
        weekly(scene, "Pacific Standard Time", LOS_ANGELES, at(10, 8, 14));
        return scene;
    }

    /** Names as Windows shows them in its settings, with commas that are escaped although they are quoted. */
    private static CorpusScene shownNames() {
        var scene = new CorpusScene("exchange/shown-names", EXCHANGE);
        weekly(scene, "(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rome\\, Stockholm\\, Vienna", BERLIN, at(10, 5, 16));
        weekly(scene, "(UTC-08:00) Pacific Time (US & Canada)", LOS_ANGELES, at(10, 6, 8));
        weekly(scene, "(GMT-05:00) Eastern Time (US and Canada)", NEW_YORK, at(10, 7, 8));
        return scene;
    }

    private static void weekly(CorpusScene scene, String name, ZoneId zone, LocalDateTime start) {
        var rule = "FREQ=WEEKLY;COUNT=8";
        scene.event("weekly-" + zone, name, start, HOUR).add(new RRule<>(rule));
        scene.takes(zone, times(rule, start), HOUR);
    }

    private static CorpusScene customizedZone() {
        var scene = new CorpusScene("exchange/customized-zone", EXCHANGE);
        scene.event("customized", "Customized Time Zone", at(11, 10, 9), HOUR);
        scene.isRefused("calendar.unknown-zone");
        return scene;
    }

    /** Nobody knows the zone, but in every zone it's over. */
    private static CorpusScene oldCustomizedZone() {
        var scene = new CorpusScene("exchange/old-customized-zone", EXCHANGE);
        scene.event("customized", "Customized Time Zone", LocalDateTime.of(2019, 11, 10, 9, 0), HOUR);
        scene.event("now", EASTERN, at(11, 10, 9), HOUR);
        scene.takes(NEW_YORK, at(11, 10, 9), HOUR);
        return scene;
    }

    /** Days that are written as times of midnight, over both lengths that a day can have in November. */
    private static CorpusScene wholeDays(String name, String product, String mark) {
        var scene = new CorpusScene(name, product);
        var rule = "FREQ=WEEKLY;COUNT=5";
        scene.event("series", EASTERN, at(10, 18, 0), Duration.ofDays(1))
                .add(new RRule<>(rule))
                .add(new XProperty(mark, "TRUE"));
        times(rule, at(10, 18, 0)).forEach(day -> takesDays(scene, NEW_YORK, day.toLocalDate(), 1));
        scene.event("trip", "W. Europe Standard Time", at(12, 3, 0), Duration.ofDays(3))
                .add(new XProperty(mark, "TRUE"));
        takesDays(scene, BERLIN, LocalDate.of(2026, 12, 3), 3);
        scene.event("night", EASTERN, at(12, 10, 0), HOUR).add(new XProperty(mark, "FALSE"));
        scene.takes(NEW_YORK, at(12, 10, 0), HOUR);
        return scene;
    }

    private static void takesDays(CorpusScene scene, ZoneId zone, LocalDate first, int days) {
        scene.takes(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(days).atStartOfDay(zone).toInstant());
    }

    private static CorpusScene freeBusy() {
        var busy = new VFreeBusy(false);
        busy.add(new Uid("free-busy@corpus.example"));
        busy.add(new DtStamp(Instant.parse("2026-09-01T12:00:00Z")));
        busy.add(new FreeBusy("20261102T140000Z/PT1H,20261103T140000Z/20261103T153000Z,20261103T150000Z/PT2H"));
        busy.add(new FreeBusy(with(FbType.FREE), "20261104T140000Z/PT8H"));
        busy.add(new FreeBusy(with(FbType.BUSY_UNAVAILABLE), "20261105T040000Z/P1D"));
        busy.add(new FreeBusy(with(FbType.BUSY_TENTATIVE), "20261106T140000Z/PT45M"));
        var scene = new CorpusScene("exchange/free-busy", EXCHANGE).add(busy);
        scene.takes(Instant.parse("2026-11-02T14:00:00Z"), Instant.parse("2026-11-02T15:00:00Z"));
        scene.takes(Instant.parse("2026-11-03T14:00:00Z"), Instant.parse("2026-11-03T17:00:00Z"));
        scene.takes(Instant.parse("2026-11-05T04:00:00Z"), Instant.parse("2026-11-06T04:00:00Z"));
        scene.takes(Instant.parse("2026-11-06T14:00:00Z"), Instant.parse("2026-11-06T14:45:00Z"));
        return scene;
    }

    private static CorpusScene addedPeriods() {
        var scene = new CorpusScene("nextcloud/added-periods", NEXTCLOUD);
        var inNewYork =
                List.of(new Period<>(at(10, 6, 9), Duration.ofHours(3)), new Period<>(at(11, 3, 9), at(11, 3, 11)));
        scene.event("periods", IN_NEW_YORK, at(10, 6, 9), HOUR)
                .add(new RDate<>(with(Value.PERIOD, new TzId(IN_NEW_YORK)), inNewYork))
                // ical4j's own property loses the zone of periods in UTC
                .add(new XProperty("RDATE", with(Value.PERIOD), "20261008T130000Z/PT30M"))
                .add(new XProperty("RDATE", with(Value.PERIOD), "20261102T150000Z/20261102T171500Z"));
        scene.takes(NEW_YORK, at(10, 6, 9), Duration.ofHours(3));
        scene.takes(NEW_YORK, at(11, 3, 9), HOUR.multipliedBy(2));
        scene.takes(Instant.parse("2026-10-08T13:00:00Z"), Instant.parse("2026-10-08T13:30:00Z"));
        scene.takes(Instant.parse("2026-11-02T15:00:00Z"), Instant.parse("2026-11-02T17:15:00Z"));
        return scene;
    }

    /** Every working day but the last one of each month. */
    private static CorpusScene excludedRule() {
        var scene = new CorpusScene("fastmail/excluded-rule", FASTMAIL);
        var rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=60";
        var but = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1";
        var first = at(10, 1, 8);
        scene.event("series", IN_NEW_YORK, first, HALF)
                .add(new RRule<>(rule))
                .add(new ExRule<LocalDateTime>(with(), but));
        scene.takes(NEW_YORK, except(times(rule, first), times(but, first)), HALF);
        return scene;
    }
}
