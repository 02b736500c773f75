package org.ecm.web.ical;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar of the corpus that ical4j writes, and the time it takes from its owner.
 *
 * <p>The busy times are computed from what the scene means, with {@code java.time} and ical4j's recurrence rules. Neither the
 * file nor this product's reader takes part in that.
 */
final class CorpusScene {

    private static final Instant FROM = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

    /** {@code program/scene}, the path of its files without an extension. */
    final String name;

    private final Calendar calendar = new Calendar();
    private final List<Span> busy = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();

    private record Span(Instant start, Instant end) {}

    CorpusScene(String name, String product) {
        this.name = name;
        calendar.add(new ProdId(product));
        calendar.add(ImmutableVersion.VERSION_2_0);
    }

    /** {@return the parameters of a property} */
    static ParameterList with(Parameter... parameters) {
        return new ParameterList(List.of(parameters));
    }

    /**
     * Adds an event that begins and ends at local times.
     *
     * @param uid shared by a series and its overrides
     * @param zone the name as it is to be written
     */
    VEvent event(String uid, String zone, LocalDateTime start, Duration length) {
        var event = new VEvent(false);
        event.add(new Uid(uid + "@corpus.example"));
        event.add(new DtStamp(Instant.parse("2026-09-01T12:00:00Z")));
        event.add(new Summary("Kept to myself: é, ü; 日本"));
        event.add(new DtStart<>(with(new TzId(zone)), start));
        event.add(new DtEnd<>(with(new TzId(zone)), start.plus(length)));
        calendar.add(event);
        return event;
    }

    /** Adds an event in place of the one that a series would have at {@code original}. */
    VEvent override(
            String uid, String zone, LocalDateTime original, LocalDateTime start, Duration length, Parameter... range) {
        var event = event(uid, zone, start, length);
        var parameters = new ArrayList<>(List.of(range));
        parameters.add(0, new TzId(zone));
        event.add(new RecurrenceId<>(new ParameterList(parameters), original));
        return event;
    }

    CorpusScene add(CalendarComponent component) {
        calendar.add(component);
        return this;
    }

    /** {@return the local times of a rule until the end of 2026, by ical4j} */
    static List<LocalDateTime> times(String rule, LocalDateTime start) {
        return new Recur<LocalDateTime>(rule).getDates(start, start, LocalDateTime.of(2027, 1, 2, 0, 0));
    }

    /** {@return {@code times} without {@code some}} */
    static List<LocalDateTime> except(List<LocalDateTime> times, List<LocalDateTime> some) {
        return times.stream().filter(time -> !some.contains(time)).toList();
    }

    /** {@return a full hour in 2026} */
    static LocalDateTime at(int month, int day, int hour) {
        return LocalDateTime.of(2026, month, day, hour, 0);
    }

    /** Says that the calendar takes a time of its owner. */
    void takes(ZoneId zone, LocalDateTime start, Duration length) {
        var begin = start.atZone(zone).toInstant();
        takes(begin, begin.plus(length));
    }

    /** Says that it takes several of one length. */
    void takes(ZoneId zone, List<LocalDateTime> starts, Duration length) {
        starts.forEach(start -> takes(zone, start, length));
    }

    void takes(Instant start, Instant end) {
        busy.add(new Span(start, end));
    }

    /** Says that it can't be known which time it takes. */
    void isRefused(String reason) {
        refusal = Optional.of("refused " + reason);
    }

    /** {@return the file as ical4j writes it} */
    String file() throws IOException {
        var file = new StringWriter();
        new CalendarOutputter(false).output(calendar, file);
        return file.toString();
    }

    /** {@return the expected busy times of the last quarter of 2026, merged, or the expected refusal; one a line} */
    String busy() {
        return refusal.orElseGet(() ->
                merged().stream().map(span -> span.start() + "/" + span.end()).collect(Collectors.joining("\n")));
    }

    private List<Span> merged() {
        var merged = new ArrayList<Span>();
        busy.stream()
                .filter(span -> span.start().isBefore(TO) && span.end().isAfter(FROM))
                .map(span -> new Span(later(span.start(), FROM), earlier(span.end(), TO)))
                .sorted(Comparator.comparing(Span::start))
                .forEach(span -> {
                    int last = merged.size() - 1;
                    if (last >= 0 && !span.start().isAfter(merged.get(last).end())) {
                        var before = merged.get(last);
                        merged.set(last, new Span(before.start(), later(before.end(), span.end())));
                    } else {
                        merged.add(span);
                    }
                });
        return merged;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
