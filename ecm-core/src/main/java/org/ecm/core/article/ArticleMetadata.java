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
 * The metadata of an article.
 *
 * @param topics its topics
 * @param services the services it is about, whose disclaimers apply
 * @param description one sentence for search results and previews
 * @param home its home series, if several series list it
 * @param language the language of headline and text
 * @param updated the moment of the last change that readers should know about
 * @param reviewed the moment of the last check that the content is still correct
 * @param contentNote a note that readers may want to see before the text
 */
public record ArticleMetadata(
        Set<Topic> topics,
        Set<ServiceId> services,
        Optional<String> description,
        Optional<SeriesId> home,
        Language language,
        Optional<Instant> updated,
        Optional<Instant> reviewed,
        Optional<String> contentNote) {

    /** No metadata except English as the language. */
    public static final ArticleMetadata NONE = new ArticleMetadata(
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Language.ENGLISH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * Copies the sets, and truncates moments to microseconds.
     *
     * @throws org.ecm.core.shared.InvalidValue rule {@code description.control-character} or {@code
     *     content-note.control-character}
     */
    public ArticleMetadata {
        topics = Set.copyOf(topics);
        services = Set.copyOf(services);
        description.ifPresent(text -> PlainCharacters.requirePlain(text, "description.control-character"));
        contentNote.ifPresent(text -> PlainCharacters.requirePlain(text, "content-note.control-character"));
        updated = updated.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
        reviewed = reviewed.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }
}
