package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @CsvSource({
        "/, Test Practice",
        "/articles, Articles",
        "/articles?page=2, Articles",
        "/articles/first-part, The First Part",
        "/articles/outside, Outside Any Series",
        "/articles/together, Escrito entre dos",
        "/series, Series",
        "/series/first-steps, First Steps",
        "/series/yet-to-come, Yet to Come",
        "/authors/ada-tester, 'Ada Tester, MSW, LCSW-R'",
        "/authors/ben-second, Ben Second",
        "/topics/beginnings, Articles about beginnings",
        "/topics/many?page=3, Articles about many",
        "/disclaimers/coaching-not-therapy, Coaching not therapy",
        "/disclaimers/consent, Consent",
        "/about, About This Test",
        "/coaching, Coaching Here",
        "/privacy, Privacy",
        "/marhaban, مرحبا"
    })
    void every_kind_of_page_has_one_headline_and_its_own_address(String path, String heading) {
        var answer = site.get(path);
        var page = Html.of(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.related("canonical")).containsExactly(site.address() + path);
        assertThat(page.all("html").get(0).getAttribute("lang")).isEqualTo("en-US");
    }

    @Test
    void an_article_says_who_signs_it_with_the_credentials_in_force_and_the_disclaimer_right_after() {
        var page = site.get("/articles/first-part").body();

        assertThat(page)
                .containsSubsequence(
                        "rel=\"author\"",
                        "Ada Tester</a>",
                        "MSW",
                        "LCSW-R",
                        "class=\"disclaimer\"",
                        "What is offered here is coaching &amp; not therapy",
                        "class=\"prose\"",
                        "says it first")
                .doesNotContain("OLD-CERT")
                .doesNotContain("An earlier wording");
    }

    @Test
    void a_series_is_read_in_its_editorial_order_whatever_the_dates() {
        assertThat(site.get("/articles/first-part").body())
                .contains("Part 1 of 3")
                .doesNotContain("<span>Previous</span>")
                .containsOnlyOnce("<span>Next</span>")
                .contains("<a rel=\"next\" href=\"/articles/second-part\">");
        assertThat(site.get("/articles/second-part").body())
                .contains("Part 2 of 3")
                .containsOnlyOnce("<span>Previous</span>")
                .containsOnlyOnce("<span>Next</span>");
        assertThat(site.get("/articles/third-part").body())
                .contains("Part 3 of 3")
                .doesNotContain("<span>Next</span>");
    }

    @Test
    void a_link_keeps_the_series_it_is_read_in_and_the_canonical_address_does_not() {
        var page = site.get("/articles/second-part?series=another-way").body();

        assertThat(page)
                .contains("Part 2 of 2 in <a href=\"/series/another-way\">")
                .contains("<a rel=\"prev\" href=\"/articles/alone")
                .contains("<link rel=\"canonical\" href=\"" + site.address() + "/articles/second-part\">");
        assertThat(site.get("/series/another-way").body()).contains("/articles/second-part?series=another-way");
        assertThat(site.get("/articles/second-part?series=unknown").body()).contains("Part 2 of 3");
    }

    @Test
    void both_neighbours_keep_the_series_that_is_not_their_home() {
        assertThat(Html.of(site.get("/articles/alone?series=another-way").body())
                        .related("next"))
                .containsExactly("/articles/second-part?series=another-way");
        assertThat(Html.of(site.get("/articles/second-part?series=first-steps").body())
                        .related("prev"))
                .containsExactly("/articles/first-part");
        assertThat(site.get("/articles/first-part?series=another-way").body())
                .as("a series that does not list it")
                .contains("Part 1 of 3");
    }

    @Test
    void two_people_who_sign_are_named_in_their_order() {
        var page = Html.of(site.get("/articles/together").body());

        assertThat(page.related("author")).containsExactly("/authors/ada-tester", "/authors/ben-second");
    }

    @Test
    void an_article_asks_for_a_first_conversation_once_and_the_page_it_leads_to_does_not() {
        assertThat(site.get("/articles/first-part").body())
                .containsOnlyOnce("<a href=\"/consultation\">Book your free consultation meeting with Ada Tester</a>");
        assertThat(site.get("/consultation").body()).doesNotContain("class=\"cta\"");
    }

    @Test
    void the_navigation_is_that_of_the_settings_and_marks_where_the_reader_is() {
        var page = site.get("/articles").body();

        assertThat(page)
                .containsSubsequence("class=\"site-nav\"", ">Home<", ">Articles<", ">Series<", ">About<", ">Contact<")
                .containsOnlyOnce("<a href=\"/articles\" aria-current=\"page\">Articles</a>");
        assertThat(site.get("/unknown").body()).doesNotContain("aria-current=\"page\"");
        assertThat(page).contains("tel:988", "sms:988", "tel:911", "1 Test Street", "href=\"/privacy\"");
    }

    @Test
    void help_in_a_crisis_stands_in_the_foot_of_every_page_and_at_its_head_only_where_somebody_may_be_waiting() {
        var page = site.get("/articles/first-part").body();

        assertThat(page)
                .containsSubsequence(
                        "<footer",
                        "Help in a crisis",
                        ">Call 988<",
                        ">Text 988<",
                        ">Call 911<",
                        "More ways to get help",
                        "</footer>")
                .doesNotContain("id=\"urgent\"");
    }

    @Test
    void where_there_is_no_form_nothing_is_said_of_one_and_what_to_do_in_a_crisis_is_said_once() {
        for (var path : new String[] {"/unknown", "/no-more", "/articles?page=x"}) {
            assertThat(site.get(path).body())
                    .as(path)
                    .doesNotContain("watches this form")
                    .containsOnlyOnce("In crisis? Call or text 988")
                    .containsSubsequence("id=\"urgent\"", ">Call 988<", "<footer", "Help in a crisis", ">Call 988<");
        }
        assertThat(site.get("/consultation").body()).contains("Nobody watches this form around the clock.");
    }

    @Test
    void outside_any_series_the_neighbours_are_those_published_before_and_after_that_are_in_none_either() {
        assertThat(site.get("/articles/outside").body())
                .contains("aria-label=\"More articles\"")
                .contains("<a rel=\"prev\" href=\"/articles/everything\">")
                .doesNotContain("rel=\"next\"");
        assertThat(site.get("/articles/everything").body()).contains("<a rel=\"next\" href=\"/articles/outside\">");
    }

    @Test
    void a_long_article_has_a_table_of_contents_and_a_short_one_has_none() {
        assertThat(site.get("/articles/second-part").body())
                .contains("On this page", "<a href=\"#s-one\">One</a>", "<h2 id=\"s-one\">");
        assertThat(site.get("/articles/first-part").body()).doesNotContain("On this page");
    }

    @Test
    void dates_are_those_of_the_sites_zone() {
        assertThat(site.get("/articles/second-part").body())
                .contains("<time datetime=\"2026-01-10\">January 10, 2026</time>")
                .contains("<time datetime=\"2026-02-01\">February 1, 2026</time>")
                .contains("Before you read", "It mentions a quarrel.", "1 minute");
    }

    @Test
    void a_renamed_article_answers_from_its_old_address() {
        var answer = site.get("/articles/the-old-second-part?series=another-way");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(site.address() + "/articles/second-part?series=another-way");
        assertThat(site.get("/our-coaching").headers().firstValue("Location")).hasValue(site.address() + "/coaching");
    }

    @Test
    void a_withdrawn_article_says_so_and_shows_a_way_on() {
        var answer = site.get("/articles/taken-back");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body())
                .contains("It was no longer true.", "href=\"/articles\"", "noindex")
                .doesNotContain("Nobody can read this", "Taken Back");
        assertThat(site.get("/no-more").statusCode()).isEqualTo(410);
        assertThat(site.get("/no-more").body()).contains("It used to be here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/scheduled-part",
                "/articles/scheduled-part?series=first-steps",
                "/articles/a-draft",
                "/not-yet",
                "/articles/unknown",
                "/series/unknown",
                "/authors/unknown",
                "/topics/unknown",
                "/disclaimers/unknown",
                "/unknown",
                "/articles/first-part/x"
            })
    void what_is_not_there_or_not_yet_is_told_alike(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Page not found", "class=\"site-nav\"");
    }

    @Test
    void the_archive_has_pages_newest_first() {
        var first = site.get("/articles").body();

        assertThat(first)
                .containsSubsequence("The Second Part", "The First Part", "The Third Part", "Outside Any Series")
                .contains("Page 1 of 4", "href=\"/articles?page=2\"")
                .doesNotContain("A Part of the Future", "Taken Back", "A Draft");
        assertThat(site.get("/articles?page=4").body()).contains("Number 1<").doesNotContain("rel=\"next\"");
        assertThat(site.get("/articles?page=5").statusCode()).isEqualTo(404);
    }

    @Test
    void an_authors_page_shows_what_they_hold_and_not_what_ran_out() {
        assertThat(site.get("/authors/ada-tester").body())
                .contains("Licensed Clinical Social Worker, R privilege", "New York State Education Department")
                .contains("United States (US-NY)", "December 31, 2099", "https://example.org/verify")
                .contains("What is offered here is coaching")
                .doesNotContain("OLD-CERT", "A certification that ran out");
    }

    @Test
    void a_disclaimers_page_shows_every_wording_there_was() {
        assertThat(site.get("/disclaimers/coaching-not-therapy").body())
                .containsSubsequence(
                        "Version 2", "Current", "coaching &amp; not therapy", "Version 1", "An earlier wording");
    }

    @Test
    void what_is_consented_to_can_be_read_in_every_wording_and_stands_beside_nothing_else() {
        assertThat(site.get("/disclaimers/consent").body())
                .containsSubsequence("Version 2", "Current", "what I write here", "lo que escribo", "Version 1")
                .contains("An earlier consent");
        for (var path :
                new String[] {"/", "/articles/first-part", "/about", "/coaching", "/authors/ada-tester", "/feed.xml"}) {
            assertThat(site.get(path).body()).as(path).doesNotContain("what I write here", "An earlier consent");
        }
    }

    @Test
    void a_series_tells_how_long_it_takes() {
        assertThat(site.get("/series/first-steps").body())
                .contains("3 parts", "3 minutes in all")
                .containsSubsequence("The First Part", "The Second Part", "The Third Part")
                .doesNotContain("A Part of the Future");
    }
}
