package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.UNUSUAL_TEXT;
import static org.ecm.core.testing.Examples.degree;
import static org.ecm.core.testing.Examples.license;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.theo;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.author.Credential;
import org.ecm.core.author.CredentialKind;
import org.ecm.core.author.PersonName;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.junit.jupiter.api.Test;

/** The contract of {@link Authors} for every store. */
public interface AuthorsContract extends SlugContract<Author> {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    Authors authors(Clock clock);

    @Override
    default PortAdapter.WithSlugs<Author> kept(Clock clock) {
        return new AuthorsAdapter(authors(clock));
    }

    @Test
    default void restores_an_author_with_all_fields() {
        keepsExactly(new Author(
                MARA,
                Revision.NONE,
                new Permalink(new Slug("mara"), List.of(new Slug("zmara"), new Slug("a-mara"))),
                new PersonName("Ма́ра 線 \uD842\uDFB7 O’Lindqvist"),
                Optional.of(UNUSUAL_TEXT),
                Optional.of(UNUSUAL_TEXT),
                Set.of(COACHING, new ServiceId("supervision")),
                List.of(
                        license(),
                        Credential.of(UNUSUAL_TEXT, CredentialKind.CERTIFICATION, UNUSUAL_TEXT, UNUSUAL_TEXT),
                        Credential.of("FEX", CredentialKind.FELLOWSHIP, "Fellow of Example", "Example Society"),
                        degree()),
                Set.of(NOT_THERAPY, new DisclaimerId("supervised-practice"))));
    }

    @Test
    default void restores_an_author_with_only_a_name() {
        keepsExactly(Author.named(MARA, new Slug("mara"), new PersonName("Mara")));
    }

    @Test
    default void restores_credentials_in_order_with_all_dates() {
        var held = Stream.of("Z", "A", "M", "a", "B")
                .map(code -> Credential.of(code, CredentialKind.CERTIFICATION, "Certified " + code, "Example Board"))
                .map(credential -> credential.registeredUntil(LocalDate.of(2028, 2, 29)))
                .toArray(Credential[]::new);

        keepsExactly(mara().withCredentials(held));
    }

    @Test
    default void clears_optional_fields() {
        var authors = authors(TickingClock.at(NOW));
        var full = authors.save(theo().withCredentials(license(), degree()).withRequiredDisclaimers(NOT_THERAPY));
        var bare = Author.named(full.id(), full.slug(), full.name()).withRevision(full.revision());

        var emptied = authors.save(bare);

        assertThat(emptied).isEqualTo(bare.withRevision(new Revision(2)));
        assertThat(authors.find(THEO)).contains(emptied);
    }

    @Test
    default void finds_by_ids_in_the_given_order_without_unknown_ones() {
        var authors = authors(TickingClock.at(NOW));
        var theo = authors.save(theo());
        var mara = authors.save(mara());
        var unknown = new AuthorId(uuid(99));
        var snapshot = authors.asOf(NOW);

        assertThat(snapshot.find(List.of(THEO, unknown, MARA))).containsExactly(theo, mara);
        assertThat(snapshot.find(List.of(MARA, THEO))).containsExactly(mara, theo);
        assertThat(snapshot.find(List.of(unknown))).isEmpty();
        assertThat(snapshot.find(List.of())).isEmpty();
    }

    @Test
    default void lists_authors_by_slug_in_code_point_order() {
        var authors = authors(TickingClock.at(NOW));
        var slugs = List.of("a-b", "a0", "aa", "ab", "b", "b-a");
        Stream.of(4, 1, 5, 0, 3, 2)
                .forEach(index -> authors.save(Author.named(
                        new AuthorId(uuid(index + 1)), new Slug(slugs.get(index)), new PersonName("Somebody"))));

        assertThat(authors.asOf(NOW).all())
                .extracting(author -> author.slug().text())
                .isEqualTo(slugs);
    }

    @Test
    default void lists_the_past_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var authors = authors(clock);
        var then = authors.save(mara());
        clock.tick(Duration.ofHours(1));
        var now = authors.save(then.withCredentials(degree()));
        var theo = authors.save(theo());

        assertThat(authors.asOf(NOW).all()).containsExactly(then);
        assertThat(authors.asOf(NOW).find(List.of(THEO, MARA))).containsExactly(then);
        assertThat(authors.asOf(Instant.MAX).all()).containsExactly(now, theo);
        assertThat(authors.asOf(Instant.MAX).find(List.of(THEO, MARA))).containsExactly(theo, now);
        assertThat(authors.asOf(NOW.minus(1, ChronoUnit.MICROS)).all()).isEmpty();
    }

    private void keepsExactly(Author author) {
        var authors = authors(TickingClock.at(NOW));

        var saved = authors.save(author);

        assertThat(saved).isEqualTo(author.withRevision(new Revision(1)));
        assertThat(authors.find(author.id())).contains(saved);
        assertThat(authors.asOf(NOW).find(author.slug())).contains(saved);
        assertThat(authors.asOf(NOW).find(List.of(author.id()))).containsExactly(saved);
        assertThat(authors.asOf(NOW).all()).containsExactly(saved);
    }
}
