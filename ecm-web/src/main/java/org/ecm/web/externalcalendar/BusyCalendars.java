package org.ecm.web.externalcalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.ExternalCalendars;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Slug;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.SubscribedCalendar;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;
import org.ecm.web.externalcalendar.CalendarSnapshots.SnapshotStatus;
import org.ecm.web.settings.CurrentSettings;

/**
 * The calendars that practitioners keep elsewhere, as the operator's setting names them.
 *
 * <p>For times that are only shown, a calendar that was asked in the last minutes is not asked again, and nobody waits for
 * one that is, unless nothing is known yet. Before a meeting is agreed it is asked, and whoever waits for it waits a few
 * seconds at most; then what it last said holds.
 */
@ApplicationScoped
public class BusyCalendars implements ExternalCalendars {

    /** How long ago a calendar may have been asked for times that are shown. */
    static final Duration SHOWN = Duration.ofMinutes(5);

    /** The same before a meeting is agreed: so that many who want one at once share a reading. */
    static final Duration AGREED = Duration.ofSeconds(5);

    /**
     * How far ahead calendars are read: beyond the furthest horizon, with all that is looked at about it. Pages look 800 days
     * ahead; if this were less, they would find after each meeting that was agreed that not enough is known.
     */
    static final Duration AHEAD = Duration.ofDays(820);

    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    @Inject
    Configuration configuration;

    @Inject
    Authors authors;

    @Inject
    Schedules schedules;

    @Inject
    CurrentSettings settings;

    @Inject
    CalendarSnapshots kept;

    @Inject
    Clock clock;

    @Inject
    CalendarReaderPool readers;

    private final Map<SubscribedCalendar, WatchedCalendar> watched = new ConcurrentHashMap<>();
    private final BusyCalendarReader reader;
    private final Duration timeout;
    private Executor executor = reading -> readers.read(reading);
    private Supplier<ZoneId> siteZone = () -> settings.get().zone();

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public BusyCalendars() {
        reader = new BusyCalendarReader();
        timeout = TIMEOUT;
    }

    /** For tests, which have no container. */
    @SuppressWarnings({"NullAway.Init", "UnnecessaryAssignment"})
    BusyCalendars(
            Configuration configuration,
            Authors authors,
            Schedules schedules,
            CalendarSnapshots kept,
            Clock clock,
            BusyCalendarReader reader,
            Duration timeout,
            Executor executor) {
        this.configuration = configuration;
        this.authors = authors;
        this.schedules = schedules;
        this.kept = kept;
        this.clock = clock;
        this.reader = reader;
        this.timeout = timeout;
        this.executor = executor;
        this.siteZone = clock::getZone;
    }

    /** Nothing stays of calendars that the setting no longer names. */
    @PostConstruct
    void start() {
        kept.keepOnly(
                configuration.calendars().stream().map(BusyCalendars::digest).toList());
    }

    @Override
    public Collection<TimeRange> freshBusyTimes(AuthorId practitioner, TimeRange range) {
        return freshBusyTimes(practitioner, range, AGREED, calendar -> true);
    }

    @Override
    public Collection<TimeRange> cachedBusyTimes(AuthorId practitioner, TimeRange range) {
        return freshBusyTimes(practitioner, range, SHOWN, calendar -> !calendar.knows(range));
    }

    private Collection<TimeRange> freshBusyTimes(
            AuthorId practitioner, TimeRange range, Duration age, Predicate<WatchedCalendar> isAwaited) {
        var calendars = configuration.calendars().stream()
                .flatMap(calendar -> watched(calendar).stream())
                .filter(calendar -> calendar.practitioner().equals(practitioner))
                .toList();
        var wanted = wanted(range);
        await(calendars.stream()
                .map(calendar -> {
                    boolean waits = isAwaited.test(calendar);
                    var reading = calendar.asked(range, wanted, age);
                    return waits ? reading : CompletableFuture.completedFuture(null);
                })
                .toArray(CompletableFuture<?>[]::new));
        return calendars.stream()
                .flatMap(calendar -> calendar.taken(range).stream())
                .toList();
    }

    /** From days' beginnings on, so that what a calendar says is mostly what it said before. */
    private TimeRange wanted(TimeRange range) {
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var end = today.plus(AHEAD);
        return new TimeRange(
                today.minus(1, ChronoUnit.DAYS),
                range.end().isAfter(end)
                        ? range.end().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS)
                        : end);
    }

    private void await(CompletableFuture<?>... readings) {
        try {
            CompletableFuture.allOf(readings).get(); // each has its time; then what was last said goes on to hold
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no reading ends so", e);
        }
    }

    private Optional<WatchedCalendar> watched(SubscribedCalendar calendar) {
        return Optional.ofNullable(watched.get(calendar))
                .or(() -> owner(calendar)
                        .map(owner -> watched.computeIfAbsent(calendar, key -> watching(key, owner.id()))));
    }

    /** A slug that was somebody's is never another's. */
    private Optional<Author> owner(SubscribedCalendar calendar) {
        return authors.asOf(clock.instant()).find(new Slug(calendar.practitioner()));
    }

    private WatchedCalendar watching(SubscribedCalendar calendar, AuthorId owner) {
        var address = new CalendarAddress(calendar.address());
        return new WatchedCalendar(
                digest(calendar),
                owner,
                wanted -> reader.read(
                        address, zone(owner), wanted, configuration.baseUrl().getHost()),
                kept,
                executor,
                clock,
                timeout);
    }

    private ZoneId zone(AuthorId owner) {
        return schedules.find(owner).map(schedule -> schedule.hours().zone()).orElseGet(siteZone);
    }

    /** {@return how it is with each calendar, in the order of the setting} */
    public List<CalendarStatus> states() {
        var calendars = configuration.calendars();
        var conditions =
                kept.conditions(calendars.stream().map(BusyCalendars::digest).toList());
        var numbers = new HashMap<String, Integer>();
        var states = new ArrayList<CalendarStatus>();
        for (var calendar : calendars) {
            int number = numbers.merge(calendar.practitioner(), 1, Integer::sum);
            var condition = conditions.getOrDefault(digest(calendar), SnapshotStatus.UNKNOWN);
            states.add(new CalendarStatus(
                    new Slug(calendar.practitioner()),
                    number,
                    condition.readAt(),
                    condition.failingSince(),
                    owner(calendar).isPresent()
                            ? condition.failure()
                            : Optional.of(new Unreadable("calendar.unknown-author"))));
        }
        return List.copyOf(states);
    }

    /** What a calendar is known by where it is kept: its address is nowhere but in the setting. */
    private static String digest(SubscribedCalendar calendar) {
        try {
            var text = calendar.practitioner() + "=" + calendar.address();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
