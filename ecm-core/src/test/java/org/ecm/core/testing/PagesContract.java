package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.ABOUT;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.UNUSUAL_TEXT;
import static org.ecm.core.testing.Examples.page;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.article.Page;
import org.ecm.core.article.Pages;
import org.ecm.core.article.Publication;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.junit.jupiter.api.Test;

/** The contract of {@link Pages} for every store. */
public interface PagesContract extends SlugContract<Page> {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    Pages pages(Clock clock);

    @Override
    default PortAdapter.WithSlugs<Page> kept(Clock clock) {
        return new PagesAdapter(pages(clock));
    }

    @Test
    default void restores_a_page_with_all_fields() {
        keepsExactly(new Page(
                ABOUT,
                Revision.NONE,
                new Permalink(new Slug("about"), List.of(new Slug("who-we-are"), new Slug("imprint"))),
                new Headline(UNUSUAL_TEXT),
                new Body(UNUSUAL_TEXT + "\n\n" + UNUSUAL_TEXT),
                Set.of(COACHING, new ServiceId("supervision")),
                Optional.of(UNUSUAL_TEXT),
                new Language("pt-BR"),
                new Publication.Unpublished(NOW.minusSeconds(1), NOW, Optional.of(UNUSUAL_TEXT))));
    }

    @Test
    default void restores_a_page_with_required_fields_only() {
        keepsExactly(page(ABOUT, "about"));
    }

    @Test
    default void restores_every_publication_status() {
        var about = page(ABOUT, "about");
        keepsExactly(about.withPublication(Publication.publishedFrom(NOW)));
        keepsExactly(about.withPublication(new Publication.Unpublished(NOW, NOW, Optional.empty())));
    }

    @Test
    default void visibility_follows_the_publication_at_every_boundary() {
        var pages = pages(TickingClock.at(NOW.minus(9, ChronoUnit.DAYS)));
        var later = NOW.plus(1, ChronoUnit.HOURS);
        var all = Stream.of(
                        page(id(1), "a-draft"),
                        page(id(2), "b-published").withPublication(Publication.publishedFrom(NOW)),
                        page(id(3), "c-scheduled").withPublication(Publication.publishedFrom(later)),
                        page(id(4), "d-withdrawn")
                                .withPublication(new Publication.Unpublished(NOW, later, Optional.of("Outdated."))))
                .map(pages::save)
                .toList();

        for (var boundary : List.of(NOW, later)) {
            for (int microseconds = -1; microseconds <= 1; microseconds++) {
                var instant = boundary.plus(microseconds, ChronoUnit.MICROS);
                assertThat(pages.asOf(instant).visible())
                        .as("visible at %s", instant)
                        .isEqualTo(all.stream()
                                .filter(page -> page.publication().isVisibleAt(instant))
                                .toList());
            }
        }
    }

    @Test
    default void lists_visible_pages_by_slug_in_code_point_order() {
        var pages = pages(TickingClock.at(NOW));
        var slugs = List.of("a-b", "a0", "aa", "ab", "b", "b-a");
        Stream.of(4, 1, 5, 0, 3, 2)
                .forEach(index -> pages.save(
                        page(id(index + 1), slugs.get(index)).withPublication(Publication.publishedFrom(NOW))));

        assertThat(pages.asOf(NOW).visible())
                .extracting(page -> page.slug().text())
                .isEqualTo(slugs);
    }

    @Test
    default void lists_the_past_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var pages = pages(clock);
        var then = pages.save(page(ABOUT, "about").withPublication(Publication.publishedFrom(NOW)));
        clock.tick(Duration.ofHours(1));
        pages.save(then.withPublication(Publication.draft()));

        assertThat(pages.asOf(NOW).visible()).containsExactly(then);
        assertThat(pages.asOf(clock.instant()).visible()).isEmpty();
        assertThat(pages.asOf(NOW.minus(1, ChronoUnit.MICROS)).visible()).isEmpty();
        assertThat(pages.asOf(Instant.MAX).visible()).isEmpty();
    }

    private void keepsExactly(Page page) {
        var pages = pages(TickingClock.at(NOW));

        var saved = pages.save(page);

        assertThat(saved).isEqualTo(page.withRevision(new Revision(1)));
        assertThat(pages.find(page.id())).contains(saved);
        assertThat(pages.asOf(NOW).find(page.slug())).contains(saved);
    }

    private static PageId id(long number) {
        return new PageId(uuid(number));
    }
}
