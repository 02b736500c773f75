package org.ecm.web.content;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/**
 * A meeting type as read from its file.
 *
 * @param line the line of the key {@code practitioner}, or of the first key without it
 * @param id the identifier, which is the file's name
 * @param practitioner the slug of the practitioner; empty means the owner of the practice
 */
record MeetingTypeFile(
        SourceFile source,
        int line,
        MeetingTypeId id,
        String name,
        Duration length,
        Optional<Slug> practitioner,
        Optional<ServiceId> service,
        Optional<String> fee,
        MeetingLocation location,
        ConfirmationPolicy confirm,
        boolean retired) {

    private static final List<String> KEYS =
            List.of("name", "length", "practitioner", "service", "fee", "place", "confirm", "retired");

    private static final List<String> CONFIRM =
            Stream.of(ConfirmationPolicy.values()).map(MeetingTypeFile::word).toList();

    /** {@return the meeting type; empty if the file has a problem} */
    static Optional<MeetingTypeFile> read(SourceFile source, ReadContext context) {
        var problems = context.problems().in(source.path());
        if (!Slug.isSlug(source.name())) {
            problems.add(0, "must be named after an identifier, such as first-conversation");
        }
        return YamlFields.of(source.text(), 0, KEYS, problems)
                .flatMap(fields -> read(source, fields, context.references(), problems));
    }

    private static Optional<MeetingTypeFile> read(
            SourceFile source, YamlFields fields, ReferenceCheck references, ImportProblems.InFile problems) {
        fields.require("name", "length", "place");
        var name = fields.optional("name", value -> Judge.name(value.text()));
        var length = fields.optional("length", value -> Judge.length(value.integer()));
        var practitioner = fields.located("practitioner", value -> new Slug(value.text()));
        practitioner.ifPresent(slug -> references.add(problems, "practitioner", FileKind.AUTHOR, slug));
        var service = fields.located("service", value -> new ServiceId(value.text()));
        service.ifPresent(id -> references.addService(problems, id));
        var fee = fields.optional("fee", value -> Judge.fee(value.text()));
        var location = fields.optional("place", LocationKey::read);
        var confirm = fields.optional("confirm", MeetingTypeFile::confirm).orElse(ConfirmationPolicy.AT_ONCE);
        var retired = fields.optional("retired", YamlValue::truth).orElse(false);
        return problems.isEmpty()
                ? Optional.of(new MeetingTypeFile(
                        source,
                        fields.line("practitioner"),
                        new MeetingTypeId(source.name()),
                        name.orElseThrow(),
                        length.orElseThrow(),
                        practitioner.map(LocatedValue::value),
                        service.map(LocatedValue::value),
                        fee,
                        location.orElseThrow(),
                        confirm,
                        retired))
                : Optional.empty();
    }

    private static ConfirmationPolicy confirm(YamlValue value) {
        var text = value.text();
        return Stream.of(ConfirmationPolicy.values())
                .filter(each -> word(each).equals(text))
                .findFirst()
                .orElseThrow(() -> value.wrong(
                        "\"" + ProblemText.shown(text) + "\" must be one of " + String.join(", ", CONFIRM)));
    }

    private static String word(ConfirmationPolicy confirm) {
        return confirm.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reports a meeting type without a practitioner. */
    void checkPractitioner(Optional<Slug> ofTheSite, ImportProblems problems) {
        if (practitioner.or(() -> ofTheSite).isEmpty()) {
            problems.add(
                    source.path(), line, "practitioner: is required, since " + ContentFolder.SITE + " has none either");
        }
    }

    /** {@return the meeting type to save over the stored one} */
    MeetingType toMeetingType(Optional<MeetingType> kept, Optional<Slug> ofTheSite, IdentityResolver identities) {
        var holder = practitioner.or(() -> ofTheSite).orElseThrow();
        return new MeetingType(
                id,
                kept.map(MeetingType::revision).orElse(Revision.NONE),
                name,
                length,
                new AuthorId(identities.find(FileKind.AUTHOR, holder)),
                service,
                fee,
                location,
                confirm,
                retired);
    }

    /** Validates one value at a time with the core's rules, so that a problem names its own key. */
    private static final class Judge {

        private static final MeetingTypeId ANY = new MeetingTypeId("any");
        private static final AuthorId ANYBODY = new AuthorId(new UUID(0, 0));

        private Judge() {}

        static String name(String text) {
            return type(text, MeetingType.SHORTEST, Optional.empty()).name();
        }

        static Duration length(int minutes) {
            return type("any", Duration.ofMinutes(minutes), Optional.empty()).length();
        }

        static String fee(String text) {
            return type("any", MeetingType.SHORTEST, Optional.of(text)).fee().orElseThrow();
        }

        private static MeetingType type(String name, Duration length, Optional<String> fee) {
            return new MeetingType(
                    ANY,
                    Revision.NONE,
                    name,
                    length,
                    ANYBODY,
                    Optional.empty(),
                    fee,
                    new MeetingLocation.PractitionerPhones(),
                    ConfirmationPolicy.AT_ONCE,
                    false);
        }
    }
}
