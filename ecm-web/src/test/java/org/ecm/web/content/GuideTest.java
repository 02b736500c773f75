package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.web.settings.ConsultationSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the content guide's examples work, and that it quotes the site's own texts and error lines. */
class GuideTest {

    private static final Path GUIDE = Path.of("../ecm-docs/src/main/asciidoc/content.adoc");

    private static final String SITE = """
            practitioner: mara-ellison
            services: [{id: coaching, name: Coaching}]
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void write() throws IOException {
        site = new TestSite(folder)
                .write("authors/mara-ellison.yaml", "name: Mara Ellison\n")
                .write("schedules/mara-ellison.yaml", example("== Schedules"))
                .write("meetings/first-conversation.yaml", example("== Meetings"))
                .write("site.yaml", SITE + example("All keys of `consultation` are optional"));
    }

    @Test
    void its_examples_have_no_problems() {
        assertThat(site.problems()).isEmpty();
        assertThat(site.schedule("mara-ellison").timeOff()).hasSize(2);
        assertThat(site.meeting("first-conversation").fee()).contains("Free of charge");
        assertThat(site.targets.settings().consultation().retention().closedMonths())
                .isEqualTo(6);
    }

    @Test
    void it_has_every_key() throws IOException {
        var guide = Files.readString(GUIDE);

        assertThat(List.of(BookingRuleKeys.KNOWN, ConsultationKeys.KNOWN))
                .allSatisfy(keys ->
                        assertThat(keys).allSatisfy(key -> assertThat(guide).contains("`" + key + "`")));
    }

    @Test
    void it_shows_the_error_lines_that_the_site_prints() throws IOException {
        var faulty = new TestSite(Files.createDirectory(folder.resolve("faulty")))
                .write(
                        "articles/zz.md",
                        "---\nheadlin: Z\nauthor: nobody\npublished: soon\n---\n\n![x](../media/x.png)\n")
                .write("series/a.yaml", "title: A\narticles: [zz, zz]\n");

        assertThat(faulty.problems())
                .containsAll(example("prints all of them").lines().toList());
    }

    @Test
    void it_quotes_the_texts_that_a_site_has_by_default() throws IOException {
        var quoted = Pattern.compile("“(.*?)”", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1).replaceAll("\\s+", " "))
                .toList();
        var initial = ConsultationSettings.INITIAL;

        assertThat(quoted)
                .containsAll(initial.offer())
                .contains(initial.answerWithin(), initial.notWatched())
                .containsAll(
                        ConsentTerms.PLAIN_CONSENT.wordings().get(0).texts().values());
    }

    /** {@return the first listing after a text} */
    private static String example(String after) throws IOException {
        var guide = Files.readString(GUIDE);
        int from = guide.indexOf(after);
        assertThat(from).as(after).isPositive();
        var listing = Pattern.compile("\n----\n(.*?\n)----\n", Pattern.DOTALL).matcher(guide);
        assertThat(listing.find(from)).isTrue();
        return listing.group(1);
    }
}
