package org.ecm.core.article;

import static org.ecm.core.article.Standing.UNSEEN;
import static org.ecm.core.article.Standing.VISIBLE;
import static org.ecm.core.article.Standing.WITHDRAWN;
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
    void a_draft_is_never_seen() {
        assertThat(Publication.draft().standingAt(Instant.MAX)).isEqualTo(UNSEEN);
        assertThat(Publication.draft().publishAt()).isEmpty();
    }

    @Test
    void what_is_published_is_visible_from_that_very_instant_on() {
        var published = Publication.at(NOW);

        assertThat(published.standingAt(JUST_BEFORE)).isEqualTo(UNSEEN);
        assertThat(published.standingAt(NOW)).isEqualTo(VISIBLE);
        assertThat(published.standingAt(Instant.MAX)).isEqualTo(VISIBLE);
        assertThat(published.publishAt()).contains(NOW);
    }

    @Test
    void what_is_withdrawn_is_visible_up_to_but_not_at_that_instant() {
        var withdrawn = new Publication.Withdrawn(NOW, LATER, Optional.empty());

        assertThat(withdrawn.standingAt(JUST_BEFORE)).isEqualTo(UNSEEN);
        assertThat(withdrawn.standingAt(NOW)).isEqualTo(VISIBLE);
        assertThat(withdrawn.standingAt(LATER.minus(1, ChronoUnit.MICROS))).isEqualTo(VISIBLE);
        assertThat(withdrawn.standingAt(LATER)).isEqualTo(WITHDRAWN);
        assertThat(withdrawn.publishAt()).contains(NOW);
    }

    @Test
    void visible_is_a_standing_and_nothing_else() {
        var withdrawn = new Publication.Withdrawn(NOW, LATER, Optional.empty());

        assertThat(withdrawn.isVisibleAt(JUST_BEFORE)).isFalse();
        assertThat(withdrawn.isVisibleAt(NOW)).isTrue();
        assertThat(withdrawn.isVisibleAt(LATER)).isFalse();
    }

    @Test
    void withdrawn_at_once_it_was_never_visible() {
        var withdrawn = new Publication.Withdrawn(NOW, NOW, Optional.empty());

        assertThat(withdrawn.standingAt(JUST_BEFORE)).isEqualTo(UNSEEN);
        assertThat(withdrawn.standingAt(NOW)).isEqualTo(WITHDRAWN);
    }

    @Test
    void nothing_is_withdrawn_before_it_was_published() {
        assertRefused(
                () -> new Publication.Withdrawn(NOW, JUST_BEFORE, Optional.empty()),
                "publication.withdrawn-before-published",
                NOW,
                JUST_BEFORE);
    }

    @Test
    void instants_are_kept_to_the_microsecond() {
        assertThat(Publication.at(NOW.plusNanos(999))).isEqualTo(Publication.at(NOW));
        assertThat(new Publication.Withdrawn(NOW.plusNanos(1), LATER.plusNanos(999), Optional.empty()))
                .isEqualTo(new Publication.Withdrawn(NOW, LATER, Optional.empty()));
    }

    @Test
    void a_blank_reason_is_no_reason() {
        assertThat(new Publication.Withdrawn(NOW, LATER, Optional.of(" \n")).reason())
                .isEmpty();
        assertThat(new Publication.Withdrawn(NOW, LATER, Optional.of(" Outdated. ")).reason())
                .contains("Outdated.");
    }
}
