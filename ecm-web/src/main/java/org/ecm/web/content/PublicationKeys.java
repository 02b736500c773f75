package org.ecm.web.content;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.article.Publication;
import org.ecm.core.shared.InvalidValue;

/** Reads the publication of an article or page from {@code published}, {@code withdrawn} and {@code reason}. */
final class PublicationKeys {

    private PublicationKeys() {}

    /** {@return the publication; a draft if the keys have a problem} */
    static Publication read(YamlFields fields, DateTimeParser dateTimes) {
        var published = fields.optional("published", dateTimes::instant);
        var withdrawn = fields.optional("withdrawn", dateTimes::instant);
        var reason = fields.optional("reason", YamlValue::text);
        if (fields.has("withdrawn") && !fields.has("published")) {
            fields.problem("withdrawn", "needs the key published: content that was never published can't be withdrawn");
        }
        if (fields.has("reason") && !fields.has("withdrawn")) {
            fields.problem("reason", "needs the key withdrawn");
        }
        if (published.isEmpty()) {
            return Publication.draft();
        }
        try {
            return withdrawn
                    .<Publication>map(at -> new Publication.Unpublished(published.get(), at, reason))
                    .orElseGet(() -> Publication.publishedFrom(published.get()));
        } catch (InvalidValue e) {
            fields.problem("withdrawn", ProblemText.of(e));
            return Publication.draft();
        }
    }

    /**
     * Reads when a text was last changed or reviewed. The time must not be in the future; for a text that will be published
     * later, it must not be after the publication instead.
     *
     * @return the time; empty if the key is missing or has a problem
     */
    static Optional<Instant> pastInstant(
            String key, YamlFields fields, DateTimeParser dateTimes, Publication publication) {
        var scheduled = publication.publishAt().filter(dateTimes.now()::isBefore);
        return fields.optional(key, value -> {
            var at = dateTimes.instant(value);
            if (at.isAfter(scheduled.orElse(dateTimes.now()))) {
                throw value.wrong(
                        scheduled.isPresent() ? "must not be later than published" : "must not be later than now");
            }
            return at;
        });
    }

    /** Reads when a text was last changed; refuses a time before publication, because readers never saw the older text. */
    static Optional<Instant> updated(YamlFields fields, DateTimeParser dateTimes, Publication publication) {
        var updated = pastInstant("updated", fields, dateTimes, publication);
        if (updated.isPresent()
                && publication.publishAt().filter(updated.get()::isBefore).isPresent()) {
            fields.problem("updated", "must not be before published");
        }
        return updated;
    }
}
