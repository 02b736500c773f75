package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes each required key away from a folder without problems: exactly that one must be reported. */
class RequiredKeysTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(delimiter = '|', textBlock = """
            articles/first.md       | headline: "The first: a headline"   | 2  | headline
            articles/first.md       | authors: [ada-example, ben-other]   | 2  | author
            articles/2.md           | author: ada-example                 | 2  | author
            pages/about.md          | title: About                        | 2  | title
            series/sleep.yaml       | title: Sleep                        | 1  | title
            series/all.yaml         | articles: [second, first]           | 1  | articles
            authors/ben.yaml        | name: Ben Other                     | 1  | name
            authors/ada-example.yaml| name: Ada Example                   | 1  | name
            schedules/ada-example.yaml| hours:(?:\\n  [a-z]+: .*)+      | 1  | hours
            meetings/talk.yaml      | name: A talk                        | 1  | name
            meetings/talk.yaml      | length: 50                          | 1  | length
            meetings/talk.yaml      | place: phone                        | 1  | place
            disclaimers/general.yaml| versions:(?:\\n  .*)+               | 1  | versions
            """)
    void of_a_file(String path, String line, int problemLine, String key) {
        without(path, line, problemLine, key);
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(delimiter = '|', textBlock = """
            authors/ada-example.yaml| code: MSW                           | 8  | code
            authors/ada-example.yaml| kind: degree                        | 8  | kind
            authors/ada-example.yaml| title: Master of Social Work        | 8  | title
            authors/ada-example.yaml| issuer: Some University             | 8  | issuer
            authors/ada-example.yaml| code: LCSW-R                        | 12 | code
            authors/ada-example.yaml| kind: licence                       | 12 | kind
            disclaimers/coaching.yaml| version: 2                         | 6  | version
            disclaimers/coaching.yaml| effective: 2026-01-01T00:00:00Z    | 6  | effective
            disclaimers/coaching.yaml| wording: This is coaching\\.       | 3  | wording
            schedules/ada-example.yaml| from: 2026-08-01                  | 8  | from
            schedules/ada-example.yaml| to: 2026-08-14                    | 8  | to
            schedules/ada-example.yaml| day: 2026-12-27                   | 12 | day
            schedules/ada-example.yaml| hours: [10:00-12:00, 15:00-16:00] | 12 | hours
            site.yaml               | label: Call somebody                | 6  | label
            site.yaml               | label: Ask for a conversation       | 12 | label
            site.yaml               | url: /consultation                  | 12 | url
            site.yaml               | id: talks                           | 19 | id
            site.yaml               | name: Talks                         | 19 | name
            site.yaml               | label: About                        | 22 | label
            site.yaml               | url: /about                         | 22 | url
            """)
    void of_a_part_of_a_file(String path, String line, int problemLine, String key) {
        without(path, line, problemLine, key);
    }

    /** A first key in a list item leaves its dash, so that the item still begins where it began. */
    private void without(String path, String line, int problemLine, String key) {
        var site = RichFolder.in(folder);
        var text = site.read(path);
        var plain = line.contains("\\") ? line : Pattern.quote(line);
        var shorter =
                text.replaceFirst("(?m)^( *- )" + plain + "\\n +", "$1").replaceFirst("(?m)^ *" + plain + "\\n", "");
        assertThat(shorter).isNotEqualTo(text);
        site.write(path, shorter);

        assertThat(site.problems()).containsExactly(path + ":" + problemLine + ": " + key + ": is required");
    }
}
