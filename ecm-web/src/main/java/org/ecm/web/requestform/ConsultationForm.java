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

    private static final List<Integer> WISHES =
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
                        WISHES.stream().flatMap(number -> Stream.of("day" + number, "part" + number)))
                .toList();
    }

    @Override
    public Optional<Inquiry> enquiry(
            FormValues typed, BookingOptions offer, FieldErrors mistakes, boolean mail, Instant now) {
        int before = mistakes.all().size();
        var zone = mistakes.read("zone", typed.text("zone"), TimeZones::zone);
        boolean calls = lookAtStart(typed, offer, mistakes)
                && offer.chosen()
                        .filter(kind -> kind.type().needsRequesterPhone())
                        .isPresent();
        var words = mistakes.readIfAny(
                "times", typed.text("times"), text -> new PreferredTimes(Optional.of(text), List.of()));
        var wishes = wishes(typed, mistakes, zone, now);
        var name = mistakes.read("name", typed.text("name"), RequesterName::new);
        var email = mistakes.read("email", typed.text("email"), text -> VisitorForm.address(text, mail));
        var reply = mistakes.read("reply", typed.text("reply"), ConsultationForm::replyBy);
        var phone = mistakes.readIfAny("phone", typed.text("phone"), PhoneNumber::new);
        if (TextInput.isBlank(typed.text("phone"))) {
            if (reply.filter(ReplyChannel::needsPhone).isPresent()) {
                mistakes.add("phone", "enquiry.phone-missing");
            } else if (calls) {
                mistakes.add("phone", "meeting.phone-missing");
            }
        }
        var message = mistakes.readIfAny("message", typed.text("message"), Message::new);
        var whereabouts = mistakes.readIfAny("whereabouts", typed.text("whereabouts"), RequesterLocation::new);
        if (mistakes.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Inquiry(
                Purpose.CONVERSATION,
                name.orElseThrow(),
                email.orElseThrow(),
                phone,
                reply.orElseThrow(),
                zone,
                new PreferredTimes(words.flatMap(PreferredTimes::inWords), wishes),
                message,
                whereabouts,
                typed.has("voicemail", "yes")));
    }

    /** {@return whether a time is chosen; a visitor who suggests other times needn't also choose {@value #NO_TIME}} */
    private boolean lookAtStart(FormValues typed, BookingOptions offer, FieldErrors mistakes) {
        boolean chosen = chosen(typed, offer).isPresent();
        if (!chosen && start(typed).isPresent()) {
            mistakes.add("start", "meeting.gone");
            return false;
        }
        boolean says = Stream.concat(Stream.of("times"), WISHES.stream().map(number -> "day" + number))
                .anyMatch(field -> !TextInput.isBlank(typed.text(field)));
        if (offer.hasTimes() && !chosen && !typed.has("start", NO_TIME) && !says) {
            mistakes.add("start", "start.missing");
        }
        return chosen;
    }

    /** A chosen time counts only for the meeting type it was listed under, not for one that has replaced it since. */
    @Override
    public Optional<Instant> chosen(FormValues typed, BookingOptions offer) {
        return offer.chosen()
                .filter(kind -> kind.type().id().text().equals(typed.text("meeting")))
                .flatMap(kind -> start(typed));
    }

    private static Optional<Instant> start(FormValues typed) {
        return ParameterConverters.instant(typed.text("start"));
    }

    private static List<TimePreference> wishes(
            FormValues typed, FieldErrors mistakes, Optional<ZoneId> zone, Instant now) {
        var wishes = new ArrayList<TimePreference>();
        var seen = new HashSet<TimePreference>();
        for (int number : WISHES) {
            var field = "day" + number;
            var part = part(typed.text("part" + number));
            mistakes.readIfAny(field, typed.text(field), text -> new TimePreference(day(text), part))
                    .ifPresent(wish -> {
                        if (zone.filter(known -> wish.isPast(now, known)).isPresent()) {
                            mistakes.add(field, "wishes.past");
                        } else if (!seen.add(wish)) {
                            mistakes.add(field, "wishes.repeated");
                        }
                        wishes.add(wish);
                    });
        }
        return wishes;
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
            throw new InvalidValue("wish.day-malformed");
        }
    }
}
