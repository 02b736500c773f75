package org.ecm.web.requestform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.PartOfDay;
import org.ecm.core.inquiry.PhoneNumber;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.inquiry.ReplyChannel;
import org.ecm.core.inquiry.RequesterLocation;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.inquiry.TimePreference;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;
import org.ecm.web.http.ParameterConverters;
import org.ecm.web.timepicker.TimeZones;

/** The form that asks for a conversation: its fields and how they're read. */
public final class ConsultationForm implements VisitorForm {

    /** Parses days that visitors type because their browser has no date field. */
    private static final DateTimeFormatter BY_HAND =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** The value of {@code start} if none of the times works for the visitor. */
    private static final String NO_TIME = "none";

    private static final List<Integer> PREFERENCES =
            IntStream.rangeClosed(1, PreferredTimes.MAX_PREFERENCES).boxed().toList();

    @Override
    public String name() {
        return "consultation";
    }

    @Override
    public Purpose purpose() {
        return Purpose.CONVERSATION;
    }

    @Override
    public List<String> fields() {
        return Stream.concat(
                        Stream.of(
                                "meeting",
                                "start",
                                "from",
                                "listed",
                                "name",
                                "email",
                                "reply",
                                "phone",
                                "voicemail",
                                "zone",
                                "times",
                                "message",
                                "whereabouts",
                                "adult",
                                "accept",
                                "read"),
                        PREFERENCES.stream().flatMap(number -> Stream.of("day" + number, "part" + number)))
                .toList();
    }

    @Override
    public Optional<Inquiry> inquiry(
            FormValues values, BookingOptions options, FieldErrors errors, boolean mail, Instant now) {
        int before = errors.all().size();
        var zone = errors.read("zone", values.text("zone"), TimeZones::zone);
        boolean calls = checkStart(values, options, errors)
                && options.chosen()
                        .filter(offer -> offer.type().needsRequesterPhone())
                        .isPresent();
        var preferredTimes = errors.readIfAny(
                "times", values.text("times"), text -> new PreferredTimes(Optional.of(text), List.of()));
        var preferences = preferences(values, errors, zone, now);
        var name = errors.read("name", values.text("name"), RequesterName::new);
        var email = errors.read("email", values.text("email"), text -> VisitorForm.address(text, mail));
        var reply = errors.read("reply", values.text("reply"), ConsultationForm::replyBy);
        var phone = errors.readIfAny("phone", values.text("phone"), PhoneNumber::new);
        if (TextInput.isBlank(values.text("phone"))) {
            if (reply.filter(ReplyChannel::needsPhone).isPresent()) {
                errors.add("phone", "inquiry.phone-missing");
            } else if (calls) {
                errors.add("phone", "meeting.phone-missing");
            }
        }
        var message = errors.readIfAny("message", values.text("message"), Message::new);
        var location = errors.readIfAny("whereabouts", values.text("whereabouts"), RequesterLocation::new);
        if (errors.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Inquiry(
                Purpose.CONVERSATION,
                name.orElseThrow(),
                email.orElseThrow(),
                phone,
                reply.orElseThrow(),
                zone,
                new PreferredTimes(preferredTimes.flatMap(PreferredTimes::text), preferences),
                message,
                location,
                values.has("voicemail", "yes")));
    }

    /** {@return whether a time is chosen; a visitor who suggests other times needn't also choose {@value #NO_TIME}} */
    private boolean checkStart(FormValues values, BookingOptions options, FieldErrors errors) {
        boolean chosen = chosenStart(values, options).isPresent();
        if (!chosen && start(values).isPresent()) {
            errors.add("start", "meeting.gone");
            return false;
        }
        boolean says = Stream.concat(Stream.of("times"), PREFERENCES.stream().map(number -> "day" + number))
                .anyMatch(field -> !TextInput.isBlank(values.text(field)));
        if (options.hasTimes() && !chosen && !values.has("start", NO_TIME) && !says) {
            errors.add("start", "start.missing");
        }
        return chosen;
    }

    /** A chosen time counts only for the meeting type it was listed under, not for one that has replaced it since. */
    @Override
    public Optional<Instant> chosenStart(FormValues values, BookingOptions options) {
        return options.chosen()
                .filter(offer -> offer.type().id().text().equals(values.text("meeting")))
                .flatMap(offer -> start(values));
    }

    private static Optional<Instant> start(FormValues values) {
        return ParameterConverters.instant(values.text("start"));
    }

    private static List<TimePreference> preferences(
            FormValues values, FieldErrors errors, Optional<ZoneId> zone, Instant now) {
        var preferences = new ArrayList<TimePreference>();
        var seen = new HashSet<TimePreference>();
        for (int number : PREFERENCES) {
            var field = "day" + number;
            var part = part(values.text("part" + number));
            errors.readIfAny(field, values.text(field), text -> new TimePreference(day(text), part))
                    .ifPresent(preference -> {
                        if (zone.filter(known -> preference.isPast(now, known)).isPresent()) {
                            errors.add(field, "time-preferences.past");
                        } else if (!seen.add(preference)) {
                            errors.add(field, "time-preferences.repeated");
                        }
                        preferences.add(preference);
                    });
        }
        return preferences;
    }

    private static ReplyChannel replyBy(String choice) {
        return switch (choice) {
            case "email" -> ReplyChannel.EMAIL;
            case "phone" -> ReplyChannel.PHONE;
            case "text" -> ReplyChannel.TEXT;
            default -> throw new InvalidValue("reply.blank");
        };
    }

    private static PartOfDay part(String choice) {
        return switch (choice) {
            case "morning" -> PartOfDay.MORNING;
            case "afternoon" -> PartOfDay.AFTERNOON;
            case "evening" -> PartOfDay.EVENING;
            default -> PartOfDay.ANY;
        };
    }

    private static LocalDate day(String text) {
        try {
            return text.contains("/") ? LocalDate.parse(text.strip(), BY_HAND) : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidValue("time-preference.day-malformed");
        }
    }
}
