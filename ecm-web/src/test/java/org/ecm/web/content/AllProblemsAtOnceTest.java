package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllProblemsAtOnceTest {

    @TempDir
    Path folder;

    @Test
    void are_told_by_file_and_line() {
        var site = RichFolder.in(folder)
                .write("odd.txt", "x")
                .write("media/a.svg", "<svg/>")
                .write("pages/series.md", "---\ntitle: T\n---\n")
                .write("articles/zz.md", "---\nheadlin: Z\nauthor: nobody\npublished: soon\n---\n\n![x](media/x.png)\n")
                .write("articles/broken.md", "---\nheadline: [\n---\nText.\n")
                .write("series/a.yaml", "title: A\narticles: [zz, broken, missing, zz]\n")
                .write("schedules/nobody.yaml", "hours: {moday: [9-12]}\nrules: {mostPerDay: 0}\n")
                .write("meetings/talk.yaml", "name: A talk\nservice: none\nplace: here\n")
                .replace("disclaimers/coaching.yaml", "accept: true", "accept: 1")
                .replace("site.yaml", "zone: America/New_York", "zone: Nowhere");

        assertThat(site.problems())
                .containsExactly(
                        "articles/broken.md:3: is not YAML here: expected the node content, but found '<stream end>'",
                        "articles/zz.md:2: unknown key \"headlin\"; did you mean headline?",
                        "articles/zz.md:3: author: there is no author nobody",
                        "articles/zz.md:4: published: \"soon\" must be a time with its offset,"
                                + " such as 2026-03-02T09:00:00Z, or a date, such as 2026-03-02",
                        "articles/zz.md:7: there is no image media/x.png",
                        "disclaimers/coaching.yaml:18: accept: must be true or false",
                        "media/a.svg: is SVG, which can carry scripts: save it as PNG or WebP",
                        "meetings/talk.yaml:1: length: is required",
                        "meetings/talk.yaml:3: place: must be phone (you call), video, {phone: a number} (they call),"
                                + " {video: https://...} or {address: text}",
                        "odd.txt: isn't recognized; a content folder contains"
                                + " articles/, pages/, series/, authors/, disclaimers/, schedules/, meetings/, media/, site.yaml",
                        "pages/series.md:1: the slug series is reserved for the site",
                        "pages/series.md:4: has no text after its front matter",
                        "schedules/nobody.yaml: the file's name: there is no author nobody",
                        "schedules/nobody.yaml:1: unknown key \"moday\"; did you mean monday?",
                        "schedules/nobody.yaml:2: mostPerDay: must be from 1 to 99",
                        "series/a.yaml:2: articles: there is no article missing",
                        "series/a.yaml:2: articles: zz is listed twice",
                        "site.yaml:3: zone: \"Nowhere\" must be a zone of the tz database, such as America/New_York");
        assertThat(site.targets.site().latest()).as("and nothing was saved").isEmpty();
        assertThat(site.targets.disclaimers().asOf(TestSite.NOW).all()).isEmpty();
    }
}
