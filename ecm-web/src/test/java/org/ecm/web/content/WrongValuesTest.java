package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes one value of a folder without problems wrong: exactly that one must be reported, with its line. */
class WrongValuesTest {

    private static final String SLUG = " must be lower-case letters a-z and digits in groups joined by single hyphens";
    private static final String TIME =
            " must be a time with its offset, such as 2026-03-02T09:00:00Z, or a date, such as 2026-03-02";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            reason: It was wrong.            | language: e n             | articles/2.md:7: language: "e n" must be a language tag, such as en or pt-BR
            reason: It was wrong.            | topics: [Loss]            | articles/2.md:7: topics: "Loss" SLUG
            reason: It was wrong.            | services: [Loss]          | articles/2.md:7: services: "Loss" SLUG
            reason: It was wrong.            | id: 1234                  | articles/2.md:7: id: must be a UUID, such as 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e5f
            reason: It was wrong.            | id: 1-1-1-1-1             | articles/2.md:7: id: must be a UUID, such as 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e5f
            reason: It was wrong.            | formerSlugs: [second]     | articles/2.md:7: formerSlugs: second is its slug now
            reason: It was wrong.            | authors: []               | articles/2.md:7: authors: is here beside author; one of them is enough
            published: 2026-03-02T09:00:00Z  | published: 2026-03-02T09:00:00 | articles/2.md:5: published: "2026-03-02T09:00:00" TIME
            published: 2026-03-02T09:00:00Z  | published: 2026-02-30     | articles/2.md:5: published: "2026-02-30" TIME
            published: 2026-03-02T09:00:00Z  | published: soon           | articles/2.md:5: published: "soon" TIME
            published: 2026-03-02T09:00:00Z  | published: 2026-06-02     | articles/2.md:6: withdrawn: must not be before published
            """)
    void of_an_article(String old, String replacement, String problem) {
        check("articles/2.md", old, replacement, problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            kind: degree                     | kind: license             | authors/ada-example.yaml:9: kind: "license" must be one of degree, licence, certification, fellowship
            jurisdiction: US-NY              | jurisdiction: New York    | authors/ada-example.yaml:16: jurisdiction: "New York" must be an ISO 3166 code, such as US or US-NY
            registeredUntil: 2029-12-31      | registeredUntil: 2029     | authors/ada-example.yaml:19: registeredUntil: "2029" must be a date, such as 2026-03-02
            registeredUntil: 2029-12-31      | registeredUntil: 2009-12-31 | authors/ada-example.yaml:12: credentials: is registered until 2009-12-31, before it was issued on 2010-05-01
            https://example.org/check        | ftp://example.org/check   | authors/ada-example.yaml:12: credentials: must be checked at an address https://..., not at ftp://example.org/check
            https://example.org/check        | not an address            | authors/ada-example.yaml:21: verificationUrl: must be an address such as https://example.org/check
            """)
    void of_an_author(String old, String replacement, String problem) {
        check("authors/ada-example.yaml", old, replacement, problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            version: 2                       | version: 1                | disclaimers/coaching.yaml:6: versions: version 1 must have a higher number than version 1, and take effect after it
            version: 2                       | version: two              | disclaimers/coaching.yaml:6: version: must be a whole number
            version: 1                       | version: 0                | disclaimers/coaching.yaml:3: versions: has the version 0; versions count from 1
            version: 2                       | version: 99999999999      | disclaimers/coaching.yaml:6: version: must be a whole number
            en: This is coaching, not        | e n: This is coaching, not | disclaimers/coaching.yaml:9: wording: "e n" must be a language tag, such as en or pt-BR
            request-form                     | request-forms             | disclaimers/coaching.yaml:17: covers: "request-forms" must be everywhere, request-form, or one of service, author, series, article, page with a value, such as {service: coaching}
            service: coaching                | servise: coaching         | disclaimers/coaching.yaml:12: covers: unknown key "servise"; it must be one of service, author, series, article, page
            service: coaching                | {service: coaching, author: ada-example} | disclaimers/coaching.yaml:12: covers: must name one thing in each item, such as {service: coaching}
            accept: true                     | accept: maybe             | disclaimers/coaching.yaml:18: accept: must be true or false
            """)
    void of_a_disclaimer(String old, String replacement, String problem) {
        check("disclaimers/coaching.yaml", old, replacement, problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            zone: America/New_York           | zone: America/Gotham      | site.yaml:3: zone: "America/Gotham" must be a zone of the tz database, such as America/New_York
            locale: en-GB                    | locale: english language  | site.yaml:4: locale: "english language" must be a locale, such as en-US
            phone: 988                       | phone: ring us            | site.yaml:7: phone: must be a telephone number
            emergency: 112                   | emergency: police         | site.yaml:9: emergency: must be a telephone number
            url: https://example.org/crisis  | url: /crisis              | site.yaml:10: url: must be an address https://...
            url: /consultation               | url: javascript:alert(1)  | site.yaml:13: url: must be a path of this site, such as /contact, or https://...
            url: /about                      | url: //example.org        | site.yaml:23: url: must be a path of this site, such as /contact, or https://...
            contactEmail: ada@example.org    | contactEmail: ada         | site.yaml:26: contactEmail: must be an e-mail address, such as hello@example.org
            needsDisclaimer: true            | needsDisclaimer: on       | site.yaml:18: needsDisclaimer: must be true or false
            """)
    void of_the_site(String old, String replacement, String problem) {
        check("site.yaml", old, replacement, problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            answerWithin: a day              | answerWithin: [a day]     | site.yaml:34: answerWithin: must be text
            answerWithin: a day              | answerWithin:             | site.yaml:34: answerWithin: has no value; leave the key out or give it one
            answerWithin: a day              | answerWithn: a day        | site.yaml:34: unknown key "answerWithn"; did you mean answerWithin?
            answerWithin: a day              | answerWithin: whenever somebody finds the time, which nobody can tell beforehand | site.yaml:34: answerWithin: must not be longer than 60 characters
            Nothing to pay.                  | One hour.                 | site.yaml:33: offer: One hour. is listed twice
            Nothing to pay.                  | {}                        | site.yaml:33: offer: must be text
            askWhereabouts: false            | askWhereabouts: no        | site.yaml:35: askWhereabouts: must be true or false
            askVoicemail: false              | askVoicemail: 0           | site.yaml:36: askVoicemail: must be true or false
            openDays: 14                     | openDays: 0               | site.yaml:40: openDays: must be from 1 to 1200
            closedMonths: 6                  | closedMonths: 1201        | site.yaml:41: closedMonths: must be from 1 to 1200
            spamDays: 7                      | spamDays: a week          | site.yaml:42: spamDays: must be a whole number
            spamDays: 7                      | spamDay: 7                | site.yaml:42: unknown key "spamDay"; did you mean spamDays?
            reminderHours: [2, 48]           | reminderHours: [2, 0]     | site.yaml:43: reminderHours: must be from 1 to 336
            reminderHours: [2, 48]           | reminderHours: [2, 337]   | site.yaml:43: reminderHours: must be from 1 to 336
            reminderHours: [2, 48]           | reminderHours: [soon]     | site.yaml:43: reminderHours: must be a whole number
            unansweredHours: 36              | unansweredHours: 0        | site.yaml:44: unansweredHours: must be from 1 to 336
            otherTimesDays: 3                | otherTimesDays: 91        | site.yaml:45: otherTimesDays: must be from 1 to 90
            ben-other: ben@example.org       | ben-other: ben at home     | site.yaml:48: notify: must be an e-mail address, such as hello@example.org
            ben-other: ben@example.org       | ben-otter: ben@example.org | site.yaml:48: notify: there is no author ben-otter; did you mean ben-other?
            """)
    void of_consultations(String old, String replacement, String problem) {
        check("site.yaml", old, replacement, problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            slug: about                      | slug: series              | pages/about.md:3: the slug series is an address that the site keeps to itself
            formerSlugs: [who]               | formerSlugs: [who, desk]  | pages/about.md:9: the slug desk is an address that the site keeps to itself
            formerSlugs: [who]               | reason: Because           | pages/about.md:9: unknown key "reason"
            published: 2026-01-01            | description2: x           | pages/about.md:7: unknown key "description2"; did you mean description?
            """)
    void of_a_page(String old, String replacement, String problem) {
        var site = RichFolder.in(folder).replace("disclaimers/coaching.yaml", "  - page: about\n", "");
        site.replace("pages/about.md", old, replacement);

        assertThat(site.problems()).contains(problem);
    }

    /** Of any file: YAML can spell what the file itself must not contain. */
    @ParameterizedTest(name = "{0}:{2}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            articles/2.md              | headline: Second               | 2
            articles/2.md              | reason: It was wrong.          | 7
            articles/first.md          | description: What it is about. | 11
            articles/first.md          | contentNote: It speaks of loss. | 15
            pages/about.md             | title: About                   | 2
            pages/about.md             | description: Who we are.       | 5
            series/sleep.yaml          | title: Sleep                   | 1
            series/sleep.yaml          | description: What keeps us awake. | 4
            authors/ada-example.yaml   | name: Ada Example              | 3
            authors/ada-example.yaml   | bio: One sentence.             | 4
            authors/ada-example.yaml   | title: Coach                   | 5
            authors/ada-example.yaml   | code: LCSW-R                   | 12
            authors/ada-example.yaml   | title: Master of Social Work   | 10
            authors/ada-example.yaml   | issuer: Some University        | 11
            authors/ada-example.yaml   | number: "012345"               | 17
            disclaimers/coaching.yaml  | wording: This is coaching.     | 5
            site.yaml                  | name: A practice               | 1
            site.yaml                  | tagline: One sentence.         | 2
            site.yaml                  | label: Call somebody           | 6
            site.yaml                  | name: Talks                    | 20
            """)
    void of_text_with_a_control_character(String path, String old, int line) {
        var key = old.substring(0, old.indexOf(':'));
        check(
                path,
                old,
                key + ": \"Some\\0thing\"",
                path + ":" + line + ": " + key + ": contains the control character U+0000");
    }

    private void check(String path, String old, String replacement, String problem) {
        var site = RichFolder.in(folder).replace(path, old, replacement);

        assertThat(site.problems())
                .containsExactly(problem.replace(" SLUG", SLUG).replace(" TIME", TIME));
    }
}
