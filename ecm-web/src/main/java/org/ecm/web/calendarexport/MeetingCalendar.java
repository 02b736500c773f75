package org.ecm.web.calendarexport;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.Label;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes meetings as iCalendar (RFC 5545): messages to send (RFC 5546), files to download, and feeds to subscribe to. */
public final class MeetingCalendar {

    private static final String PRODUCT = "-//ECM//ECM//EN";

    private MeetingCalendar() {}

    /**
     * Writes the message that adds a meeting to an attendee's calendar, updates it there, or removes it.
     *
     * <p>Its method is {@code REQUEST}, or {@code CANCEL} for a canceled meeting. It asks for no reply, because the
     * time is already booked. If organizer and attendee have the same address, the method is {@code PUBLISH}, because calendar
     * programs ignore a request or a cancellation that seems to come from their own user. They do add a publication without
     * attendees, and a later one updates or cancels it by its {@code UID}, {@code SEQUENCE} and {@code STATUS} (RFC 5546,
     * section 3.2.1).
     *
     * @param event the meeting
     * @param organizer the person who invites
     * @param attendee the person who receives the message
     * @return the message
     */
    public static ItipMessage message(MeetingEvent event, Participant organizer, Participant attendee) {
        if (organizer.address().canonical().equals(attendee.address().canonical())) {
            return new ItipMessage(ImmutableMethod.PUBLISH.getValue(), file(event, organizer));
        }
        var method = event.canceled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        var calendar = calendar(method);
        zones(List.of(event)).forEach(calendar::add);
        var meeting = meeting(event);
        meeting.add(organizer(organizer));
        meeting.add(new Attendee(
                new ParameterList(List.of(Role.REQ_PARTICIPANT, PartStat.ACCEPTED, new Rsvp(false), name(attendee))),
                address(attendee)));
        calendar.add(meeting);
        return new ItipMessage(method.getValue(), written(calendar));
    }

    /**
     * {@return a file that the requester can open with a calendar program}
     *
     * @param event the meeting
     * @param organizer the person who publishes the file (RFC 5546, section 3.2.1, requires one)
     */
    public static String file(MeetingEvent event, Participant organizer) {
        var calendar = calendar(ImmutableMethod.PUBLISH);
        zones(List.of(event)).forEach(calendar::add);
        var meeting = meeting(event);
        meeting.add(organizer(organizer));
        calendar.add(meeting);
        return written(calendar);
    }

    /**
     * {@return a calendar to subscribe to}
     *
     * <p>The calendar names no requesters, because the host of the subscriber's calendar can read it too.
     *
     * @param name the name of the calendar, one line
     * @param refresh how often subscribers are asked to reload it
     * @param organizer the owner of the calendar; without one, the calendar has no method, because {@code PUBLISH} requires an
     *     organizer
     * @param events its meetings, including canceled ones
     */
    public static String feed(
            String name, Duration refresh, Optional<Participant> organizer, List<MeetingEvent> events) {
        var calendar = organizer.isPresent() ? calendar(ImmutableMethod.PUBLISH) : calendar();
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh));
        calendar.add(new XProperty("X-PUBLISHED-TTL", refresh.toString()));
        zones(events).forEach(calendar::add);
        events.forEach(event -> {
            var meeting = meeting(event);
            organizer.map(MeetingCalendar::organizer).ifPresent(meeting::add);
            calendar.add(meeting);
        });
        return written(calendar);
    }

    private static Calendar calendar(Method method) {
        var calendar = calendar();
        calendar.add(method);
        return calendar;
    }

    private static Calendar calendar() {
        var calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    private static VEvent meeting(MeetingEvent event) {
        var meeting = new VEvent(false);
        meeting.add(new Uid(event.uid()));
        meeting.add(new Sequence(event.sequence()));
        meeting.add(new DtStamp(event.writtenAt().truncatedTo(ChronoUnit.SECONDS)));
        meeting.add(time(new DtStart<Temporal>(), event.time().start(), event));
        meeting.add(time(new DtEnd<Temporal>(), event.time().end(), event));
        meeting.add(new Summary(event.title()));
        text(event.location()).map(Location::new).ifPresent(meeting::add);
        text(String.join("\n", event.description())).map(Description::new).ifPresent(meeting::add);
        event.url().map(Url::new).ifPresent(meeting::add);
        event.url().map(link -> conference(link, event.linkLabel())).ifPresent(meeting::add);
        meeting.add(event.canceled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        meeting.add(event.canceled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        return meeting;
    }

    private static Organizer organizer(Participant participant) {
        return new Organizer(new ParameterList(List.of(name(participant))), address(participant));
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(each -> !each.isBlank());
    }

    /** Writes the link for the “join” button of calendar programs (RFC 7986, section 5.11). */
    private static Conference conference(URI link, String label) {
        return new Conference(new ParameterList(List.of(Value.URI, Feature.VIDEO, new Label(label))), link.toString());
    }

    private static DateProperty<Temporal> time(DateProperty<Temporal> property, Instant instant, MeetingEvent event) {
        var moment = instant.truncatedTo(ChronoUnit.SECONDS);
        property.setTimeZoneRegistry(new MeetingZone(event.zone()));
        property.setDate(isInUtc(event) ? moment : moment.atZone(event.zone()));
        return property;
    }

    /**
     * Tells whether a meeting's times are written in UTC.
     *
     * <p>When clocks are set back, an hour occurs twice. RFC 5545 (section 3.3.5) reads its local times as the first occurrence,
     * but common programs read them as the second and are an hour late. UTC is unambiguous.
     */
    private static boolean isInUtc(MeetingEvent event) {
        return event.zone().normalized().equals(ZoneOffset.UTC)
                || occursTwice(event.time().start(), event.zone())
                || occursTwice(event.time().end(), event.zone());
    }

    private static boolean occursTwice(Instant instant, ZoneId zone) {
        return zone.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(instant, zone))
                        .size()
                > 1;
    }

    private static Cn name(Participant participant) {
        return new Cn(participant.name().replace('"', '\''));
    }

    private static URI address(Participant participant) {
        return URI.create(MailtoAddress.of(participant.address()));
    }

    private static List<VTimeZone> zones(List<MeetingEvent> events) {
        return events.stream()
                .filter(event -> !isInUtc(event))
                .map(MeetingEvent::zone)
                .distinct()
                .map(zone -> {
                    var there = events.stream()
                            .filter(event -> event.zone().equals(zone) && !isInUtc(event))
                            .map(MeetingEvent::time)
                            .toList();
                    var first = there.stream().map(time -> time.start()).min(Comparator.naturalOrder());
                    var last = there.stream().map(time -> time.end()).max(Comparator.naturalOrder());
                    return TimeZoneComponent.of(zone, first.orElseThrow(), last.orElseThrow());
                })
                .toList();
    }

    private static String written(Calendar calendar) {
        return IcalLineFolder.of(calendar.toString());
    }
}
