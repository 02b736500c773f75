package org.ecm.core.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.PlainCharacters;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Topic;

/**
 * What is said about an article beside its text.
 *
 * @param topics what it is about
 * @param services the kinds of work it speaks of; their disclaimers stand on it
 * @param description one sentence for search results and cards
 * @param home the series it belongs to first, if it stands in several
 * @param language of headline and body
 * @param updated when its content was last changed in a way readers should know of
 * @param reviewed when somebody last checked that it still holds
 * @param contentNote what readers may want to know before they read on
 */
public record Particulars(
        Set<Topic> topics,
        Set<ServiceId> services,
        Optional<String> description,
        Optional<SeriesId> home,
        Language language,
        Optional<Instant> updated,
        Optional<Instant> reviewed,
        Optional<String> contentNote) {

    /** Nothing but that it is in English. */
    public static final Particulars NONE = new Particulars(
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Language.ENGLISH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * Takes copies, and keeps microseconds.
     *
     * @throws org.ecm.core.shared.InvalidValue rule {@code description.control-character} or {@code content-note.control-character}
     */
    public Particulars {
        topics = Set.copyOf(topics);
        services = Set.copyOf(services);
        description.ifPresent(text -> PlainCharacters.required(text, "description.control-character"));
        contentNote.ifPresent(text -> PlainCharacters.required(text, "content-note.control-character"));
        updated = updated.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
        reviewed = reviewed.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }
}
