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
    void at_first_there_is_one_slug() {
        assertThat(Permalink.of(A)).isEqualTo(new Permalink(A, List.of()));
        assertThat(Permalink.of(A).slugs()).containsExactly(A);
    }

    @Test
    void a_slug_that_is_left_becomes_the_latest_of_the_former() {
        assertThat(Permalink.of(A).movedTo(B).movedTo(C)).isEqualTo(new Permalink(C, List.of(A, B)));
    }

    @Test
    void moving_to_the_present_slug_is_no_move() {
        assertThat(Permalink.of(A).movedTo(A)).isEqualTo(Permalink.of(A));
    }

    @Test
    void a_former_slug_that_is_current_again_is_no_longer_former() {
        assertThat(Permalink.of(A).movedTo(B).movedTo(C).movedTo(A)).isEqualTo(new Permalink(A, List.of(B, C)));
    }

    @Test
    void it_answers_to_its_slug_and_to_all_former_ones() {
        var permalink = Permalink.of(A).movedTo(B);

        assertThat(permalink.answersTo(A)).isTrue();
        assertThat(permalink.answersTo(B)).isTrue();
        assertThat(permalink.answersTo(C)).isFalse();
        assertThat(permalink.slugs()).containsExactly(B, A);
    }

    @Test
    void a_slug_occurs_once() {
        assertRefused(() -> new Permalink(A, List.of(A)), "permalink.repeated");
        assertRefused(() -> new Permalink(A, List.of(B, C, B)), "permalink.repeated");
    }

    @Test
    void a_list_that_changes_later_does_not_change_it() {
        var former = new ArrayList<>(List.of(B));
        var permalink = new Permalink(A, former);
        former.add(C);

        assertThat(permalink.former()).containsExactly(B);
    }
}
