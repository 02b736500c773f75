package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes one value of a folder without problems wrong: exactly that one must be reported, with its line. */
@Execution(ExecutionMode.CONCURRENT) // it shares nothing
class WrongValuesTest {

    private static final String SLUG = " must be lowercase letters a-z and digits in groups joined by single hyphens";
    private static final String TIME =
            " must be a time with its offset, such as 2026-03-02T09:00:00Z, or a date, such as 2026-03-02";

    private static final String HOURS = " must be hours from 00:00 to 23:59, such as 09:00-12:30";
    private static final String OVERLAP =
            " has hours that begin before others end, perhaps those of the evening before";
    private static final String PLACE =
            " must be phone (you call), video, {phone: a number} (they call), {video: https://...} or {address: text}";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            reason: It was wrong.            | language: e n             | articles/2.md:7: language: "e n" must be a language tag, such as en or pt-BR
            reason: It was wrong.            | topics: [Loss]            | articles/2.md:7: topics: "Loss" SLUG
            reason: It was wrong.            | services: [Loss]          | articles/2.md:7: services: "Loss" SLUG
            reason: It was wrong.            | id: 1234                  | articles/2.md:7: id: must be a UUID, such as 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e5f
            reason: It was wrong.            | id: 1-1-1-1-1             | articles/2.md:7: id: must be a UUID, such as 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e5f
            reason: It was wrong.            | formerSlugs: [second]     | articles/2.md:7: formerSlugs: second is the current slug
            reason: It was wrong.            | authors: []               | articles/2.md:7: authors: conflicts with author; remove one of them
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
            kind: degree                     | kind: diploma             | authors/ada-example.yaml:9: kind: "diploma" must be one of degree, license, certification, fellowship
            jurisdiction: US-NY              | jurisdiction: New York    | authors/ada-example.yaml:16: jurisdiction: "New York" must be an ISO 3166 code, such as US or US-NY
            registeredUntil: 2029-12-31      | registeredUntil: 2029     | authors/ada-example.yaml:19: registeredUntil: "2029" must be a date, such as 2026-03-02
            registeredUntil: 2029-12-31      | registeredUntil: 2009-12-31 | authors/ada-example.yaml:12: credentials: is registered until 2009-12-31, before it was issued on 2010-05-01
            https://example.org/check        | ftp://example.org/check   | authors/ada-example.yaml:12: credentials: must be checked at an https:// address, not at ftp://example.org/check
            https://example.org/check        | not an address            | authors/ada-example.yaml:21: verificationUrl: must be a URL, such as https://example.org/check
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
            service: coaching                | {service: coaching, author: ada-example} | disclaimers/coaching.yaml:12: covers: must have one key in each item, such as {service: coaching}
            accept: true                     | accept: maybe             | disclaimers/coaching.yaml:18: accept: must be true or false
            """)
    void of_a_disclaimer(String old, String replacement, String problem) {
        check("disclaimers/coaching.yaml", old, replacement, problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            zone: America/New_York           | zone: America/Gotham      | site.yaml:3: zone: "America/Gotham" must be a zone of the tz database, such as America/New_York
            locale: en-GB                    | locale: english language  | site.yaml:4: locale: "english language" must be a locale, such as en-US
            phone: 988                       | phone: ring us            | site.yaml:7: phone: must be a phone number
            emergency: 112                   | emergency: police         | site.yaml:9: emergency: must be a phone number
            url: https://example.org/crisis  | url: /crisis              | site.yaml:10: url: must be an https:// address
            url: /consultation               | url: javascript:alert(1)  | site.yaml:13: url: must be a path on this site, such as /contact, or https://...
            url: /about                      | url: //example.org        | site.yaml:23: url: must be a path on this site, such as /contact, or https://...
            contactEmail: ada@example.org    | contactEmail: ada         | site.yaml:26: contactEmail: must be an email address, such as hello@example.org
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
            ben-other: ben@example.org       | ben-other: ben at home     | site.yaml:48: notify: must be an email address, such as hello@example.org
            ben-other: ben@example.org       | ben-otter: ben@example.org | site.yaml:48: notify: there is no author ben-otter; did you mean ben-other?
            """)
    void of_consultations(String old, String replacement, String problem) {
        check("site.yaml", old, replacement, problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            slug: about                      | slug: series              | pages/about.md:3: the slug series is reserved for the site
            formerSlugs: [who]               | formerSlugs: [who, desk]  | pages/about.md:9: the slug desk is reserved for the site
            formerSlugs: [who]               | reason: Because           | pages/about.md:9: unknown key "reason"
            published: 2026-01-01            | description2: x           | pages/about.md:7: unknown key "description2"; did you mean description?
            """)
    void of_a_page(String old, String replacement, String problem) {
        var site = RichFolder.in(folder).replace("disclaimers/coaching.yaml", "  - page: about\n", "");
        site.replace("pages/about.md", old, replacement);

        assertThat(site.problems()).contains(problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            zone: Europe/Berlin              | zone: Europe/Bonn         | schedules/ada-example.yaml:1: zone: "Europe/Bonn" must be a zone of the tz database, such as America/New_York
            friday: [22:00-02:00]            | fri: [22:00-02:00]        | schedules/ada-example.yaml:4: unknown key "fri"
            friday: [22:00-02:00]            | friday: 22:00-02:00       | schedules/ada-example.yaml:4: friday: must be a list, such as [a, b]
            friday: [22:00-02:00]            | friday: [9-12]            | schedules/ada-example.yaml:4: friday: "9-12" HOURS
            friday: [22:00-02:00]            | friday: [22:00-24:00]     | schedules/ada-example.yaml:4: friday: "22:00-24:00" HOURS
            friday: [22:00-02:00]            | friday: [22:60-23:00]     | schedules/ada-example.yaml:4: friday: "22:60-23:00" HOURS
            friday: [22:00-02:00]            | friday: [22:00-23:00, 22:00-23:00] | schedules/ada-example.yaml:4: friday: 22:00-23:00 is listed twice
            friday: [22:00-02:00]            | friday: [22:00-10:00]     | schedules/ada-example.yaml:5: saturday: OVERLAP
            monday: ["09:00-12:30", 14       | monday: ["09:00-14:01", 14 | schedules/ada-example.yaml:3: monday: OVERLAP
            - 2026-12-24                     | - 2026-12-32              | schedules/ada-example.yaml:7: closures: "2026-12-32" must be a date, such as 2026-03-02
            - 2026-12-24                     | - [2026-12-24]            | schedules/ada-example.yaml:7: closures: must be text
            to: 2026-08-14                   | to: 2026-07-31            | schedules/ada-example.yaml:8: closures: must not end on 2026-07-31, before it begins on 2026-08-01
            reason: By the sea               | reasons: By the sea       | schedules/ada-example.yaml:10: unknown key "reasons"; did you mean reason?
            reason: By the sea               | reason: "By\\nthe sea"    | schedules/ada-example.yaml:10: reason: must be a single line, and not contain a control character
            hours: [10:00-12:00, 15:00-16:00] | hours: []                | schedules/ada-example.yaml:13: hours: must have at least one item, such as ["09:00-12:30"]
            hours: [10:00-12:00, 15:00-16:00] | hours: [noon]            | schedules/ada-example.yaml:13: hours: "noon" HOURS
            bufferBeforeMinutes: 5           | bufferBeforeMinutes: -1   | schedules/ada-example.yaml:15: bufferBeforeMinutes: must be from 0 to 480
            bufferAfterMinutes: 10           | bufferAfterMinutes: 481   | schedules/ada-example.yaml:16: bufferAfterMinutes: must be from 0 to 480
            minimumNoticeHours: 48           | minimumNoticeHours: 2161  | schedules/ada-example.yaml:17: minimumNoticeHours: must be from 0 to 2160
            minimumNoticeHours: 48           | minimumNoticeHours: 744   | schedules/ada-example.yaml:17: minimumNoticeHours: leaves no time to book: the notice must be shorter than the horizon of 30 days
            minimumNoticeHours: 48           | minimumNotice: 48         | schedules/ada-example.yaml:17: unknown key "minimumNotice"
            horizonDays: 30                  | horizonDays: 732          | schedules/ada-example.yaml:18: horizonDays: must be from 0 to 731
            mostPerDay: 3                    | mostPerDay: 0             | schedules/ada-example.yaml:19: mostPerDay: must be from 1 to 99
            stepMinutes: 20                  | stepMinutes: 4            | schedules/ada-example.yaml:20: stepMinutes: must be from 5 to 480
            latestChangeHours: 12            | latestChangeHours: a day  | schedules/ada-example.yaml:21: latestChangeHours: must be a whole number
            mostReschedules: 1               | mostReschedules: 100      | schedules/ada-example.yaml:22: mostReschedules: must be from 0 to 99
            """)
    void of_a_schedule(String old, String replacement, String problem) {
        check("schedules/ada-example.yaml", old, replacement, problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            length: 30                       | length: 4                 | meetings/first-conversation.yaml:2: length: must be from 5 to 480 minutes
            length: 30                       | length: half an hour      | meetings/first-conversation.yaml:2: length: must be a whole number
            fee: Free of charge              | fee: "Free\\tof charge"   | meetings/first-conversation.yaml:5: fee: must be a single line, and not contain a control character
            service: coaching                | services: [coaching]      | meetings/first-conversation.yaml:4: unknown key "services"; did you mean service?
            confirm: ask-first               | confirm: later            | meetings/first-conversation.yaml:8: confirm: "later" must be one of at-once, ask-first
            retired: true                    | retired: on               | meetings/first-conversation.yaml:9: retired: must be true or false
            video: https://example.org/room  | video: http://example.org/secret | meetings/first-conversation.yaml:7: place: must be an https:// address
            video: https://example.org/room  | video: https://example.org/not an address | meetings/first-conversation.yaml:7: place: must be an https:// address
            video: https://example.org/room  | phone: call me            | meetings/first-conversation.yaml:7: place: must be a phone number, such as +1 212 555 0100
            video: https://example.org/room  | address: "Some\\0where"   | meetings/first-conversation.yaml:7: place: contains the control character U+0000
            video: https://example.org/room  | skype: ada                | meetings/first-conversation.yaml:7: place: PLACE
            video: https://example.org/room  | {phone: "+1 212 555 0100", video: https://example.org/room} | meetings/first-conversation.yaml:7: place: PLACE
            """)
    void of_a_kind_of_meeting(String old, String replacement, String problem) {
        check("meetings/first-conversation.yaml", old, replacement, problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            name: A talk                     | name: "A\\ntalk"          | meetings/talk.yaml:1: name: must be a single line, and not contain a control character
            place: phone                     | place: her office         | meetings/talk.yaml:3: place: PLACE
            place: phone                     | place: [phone]            | meetings/talk.yaml:3: place: PLACE
            place: phone                     | place: {}                 | meetings/talk.yaml:3: place: PLACE
            """)
    void of_a_short_kind_of_meeting(String old, String replacement, String problem) {
        check("meetings/talk.yaml", old, replacement, problem);
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
            schedules/ada-example.yaml | reason: By the sea             | 10
            meetings/first-conversation.yaml | name: First conversation  | 1
            meetings/first-conversation.yaml | fee: Free of charge       | 5
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
                .containsExactly(problem.replace(" SLUG", SLUG)
                        .replace(" TIME", TIME)
                        .replace(" HOURS", HOURS)
                        .replace(" PLACE", PLACE)
                        .replace(" OVERLAP", OVERLAP));
    }
}
