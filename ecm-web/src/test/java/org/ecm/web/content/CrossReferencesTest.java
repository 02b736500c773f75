package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossReferencesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            articles/2.md             | author: ada-example           | author: ada-exampel           | articles/2.md:4: author: there is no author ada-exampel; did you mean ada-example?
            articles/first.md         | ben-other                     | nobody                        | articles/first.md:5: author: there is no author nobody
            articles/first.md         | home: sleep                   | home: dreams                  | articles/first.md:12: home: there is no series dreams
            articles/first.md         | services: [coaching]          | services: [therapy]           | articles/first.md:10: there is no service therapy in site.yaml
            series/sleep.yaml         | - second                      | - third                       | series/sleep.yaml:7: articles: there is no article third
            series/sleep.yaml         | - second                      | - first                       | series/sleep.yaml:7: articles: first is listed twice
            authors/ada-example.yaml  | [coaching-not-therapy]        | [general, other]              | authors/ada-example.yaml:22: disclaimers: there is no disclaimer other
            authors/ada-example.yaml  | services: [coaching, talks]   | services: [coachin]           | authors/ada-example.yaml:6: there is no service coachin in site.yaml; did you mean coaching?
            disclaimers/coaching.yaml | service: coaching             | service: none                 | disclaimers/coaching.yaml:12: there is no service none in site.yaml
            disclaimers/coaching.yaml | author: ada-example           | author: none                  | disclaimers/coaching.yaml:13: author: there is no author none
            disclaimers/coaching.yaml | series: sleep                 | series: none                  | disclaimers/coaching.yaml:14: series: there is no series none
            disclaimers/coaching.yaml | article: second               | article: none                 | disclaimers/coaching.yaml:15: article: there is no article none
            disclaimers/coaching.yaml | page: about                   | page: none                    | disclaimers/coaching.yaml:16: page: there is no page none
            pages/about.md            | services: [talks]             | services: [tasks]             | pages/about.md:6: there is no service tasks in site.yaml; did you mean talks?
            meetings/first-conversation.yaml | practitioner: ben-other | practitioner: ben-otter      | meetings/first-conversation.yaml:3: practitioner: there is no author ben-otter; did you mean ben-other?
            meetings/first-conversation.yaml | service: coaching      | service: talk                 | meetings/first-conversation.yaml:4: there is no service talk in site.yaml; did you mean talks?
            site.yaml                 | practitioner: ada-example     | practitioner: none            | site.yaml:14: practitioner: there is no author none
            articles/draft.md         | author: ben-other             | 'home: all\nauthor: ben-other'| articles/draft.md:3: home: the series all does not list this article
            """)
    void to_what_is_not_there(String path, String old, String replacement, String problem) {
        var site = RichFolder.in(folder).replace(path, old, replacement.replace("\\n", "\n"));

        assertThat(site.problems()).containsExactly(problem);
    }

    @Test
    void from_the_name_of_a_schedule() {
        var site = RichFolder.in(folder).rename("schedules/ben-other.yaml", "schedules/ben.yaml");

        assertThat(site.problems()).containsExactly("schedules/ben.yaml: the file's name: there is no author ben");
    }

    @Test
    void from_a_kind_of_meeting_that_nobody_holds() {
        var site = RichFolder.in(folder).replace("site.yaml", "practitioner: ada-example\n", "");

        assertThat(site.problems())
                .containsExactly("meetings/talk.yaml:1: practitioner: is required, since site.yaml has none either");
    }

    @Test
    void by_a_former_slug_are_fine() {
        var site = RichFolder.in(folder).replace("series/all.yaml", "first", "very-first");
        site.imported();

        assertThat(site.series("all").order().articles())
                .contains(site.article("first").id());
    }

    @Test
    void to_a_file_that_has_problems_are_no_problem_of_their_own() {
        var site = RichFolder.in(folder).write("articles/first.md", "no front matter");

        assertThat(site.problems())
                .containsExactly("articles/first.md:1: must begin with a line --- and the keys of its front matter");
    }

    @Test
    void to_a_file_that_is_not_even_yaml_are_neither() {
        var site = RichFolder.in(folder).replace("articles/2.md", "author: ada-example", "author: [");

        assertThat(site.problems()).singleElement().asString().startsWith("articles/2.md:6: is not YAML here: ");
    }

    @Test
    void to_services_are_not_judged_while_the_site_has_problems() {
        var site = RichFolder.in(folder).replace("site.yaml", "needsDisclaimer: true", "needsDisclaimer: yes");

        assertThat(site.problems()).containsExactly("site.yaml:18: needsDisclaimer: must be true or false");
    }
}
