package org.ecm.core.article;

import static org.ecm.core.article.Visibility.UNSEEN;
import static org.ecm.core.article.Visibility.VISIBLE;
import static org.ecm.core.article.Visibility.WITHDRAWN;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final Instant JUST_BEFORE = NOW.minus(1, ChronoUnit.MICROS);
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void a_draft_is_never_visible() {
        assertThat(Publication.draft().visibilityAt(Instant.MAX)).isEqualTo(UNSEEN);
        assertThat(Publication.draft().publishAt()).isEmpty();
    }

    @Test
    void published_content_is_visible_from_its_instant_on() {
        var published = Publication.publishedFrom(NOW);

        assertThat(published.visibilityAt(JUST_BEFORE)).isEqualTo(UNSEEN);
        assertThat(published.visibilityAt(NOW)).isEqualTo(VISIBLE);
        assertThat(published.visibilityAt(Instant.MAX)).isEqualTo(VISIBLE);
        assertThat(published.publishAt()).contains(NOW);
    }

    @Test
    void unpublished_content_is_visible_until_its_instant_exclusive() {
        var unpublished = new Publication.Unpublished(NOW, LATER, Optional.empty());

        assertThat(unpublished.visibilityAt(JUST_BEFORE)).isEqualTo(UNSEEN);
        assertThat(unpublished.visibilityAt(NOW)).isEqualTo(VISIBLE);
        assertThat(unpublished.visibilityAt(LATER.minus(1, ChronoUnit.MICROS))).isEqualTo(VISIBLE);
        assertThat(unpublished.visibilityAt(LATER)).isEqualTo(WITHDRAWN);
        assertThat(unpublished.publishAt()).contains(NOW);
    }

    @Test
    void is_visible_agrees_with_the_visibility() {
        var unpublished = new Publication.Unpublished(NOW, LATER, Optional.empty());

        assertThat(unpublished.isVisibleAt(JUST_BEFORE)).isFalse();
        assertThat(unpublished.isVisibleAt(NOW)).isTrue();
        assertThat(unpublished.isVisibleAt(LATER)).isFalse();
    }

    @Test
    void content_unpublished_at_its_own_publication_was_never_visible() {
        var unpublished = new Publication.Unpublished(NOW, NOW, Optional.empty());

        assertThat(unpublished.visibilityAt(JUST_BEFORE)).isEqualTo(UNSEEN);
        assertThat(unpublished.visibilityAt(NOW)).isEqualTo(WITHDRAWN);
    }

    @Test
    void rejects_unpublishing_before_publication() {
        assertRefused(
                () -> new Publication.Unpublished(NOW, JUST_BEFORE, Optional.empty()),
                "publication.withdrawn-before-published",
                NOW,
                JUST_BEFORE);
    }

    @Test
    void keeps_microseconds() {
        assertThat(Publication.publishedFrom(NOW.plusNanos(999))).isEqualTo(Publication.publishedFrom(NOW));
        assertThat(new Publication.Unpublished(NOW.plusNanos(1), LATER.plusNanos(999), Optional.empty()))
                .isEqualTo(new Publication.Unpublished(NOW, LATER, Optional.empty()));
    }

    @Test
    void treats_a_blank_reason_as_none() {
        assertThat(new Publication.Unpublished(NOW, LATER, Optional.of(" \n")).reason())
                .isEmpty();
        assertThat(new Publication.Unpublished(NOW, LATER, Optional.of(" Outdated. ")).reason())
                .contains("Outdated.");
    }
}
