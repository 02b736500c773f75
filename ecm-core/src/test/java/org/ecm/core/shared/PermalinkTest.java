package org.ecm.core.shared;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermalinkTest {

    private static final Slug A = new Slug("a");
    private static final Slug B = new Slug("b");
    private static final Slug C = new Slug("c");

    @Test
    void starts_with_one_slug() {
        assertThat(Permalink.of(A)).isEqualTo(new Permalink(A, List.of()));
        assertThat(Permalink.of(A).slugs()).containsExactly(A);
    }

    @Test
    void moving_appends_the_old_slug() {
        assertThat(Permalink.of(A).movedTo(B).movedTo(C)).isEqualTo(new Permalink(C, List.of(A, B)));
    }

    @Test
    void moving_to_the_current_slug_changes_nothing() {
        assertThat(Permalink.of(A).movedTo(A)).isEqualTo(Permalink.of(A));
    }

    @Test
    void moving_back_removes_the_slug_from_the_former_ones() {
        assertThat(Permalink.of(A).movedTo(B).movedTo(C).movedTo(A)).isEqualTo(new Permalink(A, List.of(B, C)));
    }

    @Test
    void matches_current_and_former_slugs() {
        var permalink = Permalink.of(A).movedTo(B);

        assertThat(permalink.matches(A)).isTrue();
        assertThat(permalink.matches(B)).isTrue();
        assertThat(permalink.matches(C)).isFalse();
        assertThat(permalink.slugs()).containsExactly(B, A);
    }

    @Test
    void rejects_repeated_slugs() {
        assertRefused(() -> new Permalink(A, List.of(A)), "permalink.repeated");
        assertRefused(() -> new Permalink(A, List.of(B, C, B)), "permalink.repeated");
    }

    @Test
    void copies_its_list() {
        var former = new ArrayList<>(List.of(B));
        var permalink = new Permalink(A, former);
        former.add(C);

        assertThat(permalink.former()).containsExactly(B);
    }
}
