package org.ecm.web.content;

import java.nio.file.Path;

/** A content folder in which every key of the format occurs. */
final class RichFolder {

    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    private RichFolder() {}

    static TestSite in(Path folder) {
        return new TestSite(folder)
                .write("site.yaml", SITE)
                .write("disclaimers/coaching.yaml", COACHING)
                .write("disclaimers/general.yaml", GENERAL)
                .write("authors/ada-example.yaml", ADA)
                .write("authors/ben.yaml", "slug: ben-other\nname: Ben Other\n")
                .write("schedules/ada-example.yaml", HOURS)
                .write("schedules/ben-other.yaml", "hours: {tuesday: [10:00-11:00]}\n")
                .write("meetings/first-conversation.yaml", CONVERSATION)
                .write("meetings/talk.yaml", "name: A talk\nlength: 50\nplace: phone\n")
                .write("series/sleep.yaml", SLEEP)
                .write("series/all.yaml", "title: All of it\narticles: [second, first]\n")
                .write("articles/first.md", FIRST)
                .write("articles/2.md", SECOND)
                .write("articles/draft.md", TestSite.article("A draft", "author: ben-other"))
                .write("pages/about.md", ABOUT)
                .write("media/portraits/ada.png", PNG)
                .write("README.md", "How to write here.")
                .write(".hidden", "nothing");
    }

    private static final String SITE = """
            name: A practice
            tagline: One sentence.
            zone: America/New_York
            locale: en-GB
            crisis:
              label: Call somebody
              phone: 988
              sms: "+1 555 010"
              emergency: 112
              url: https://example.org/crisis
            callToAction:
              label: Ask for a conversation
              url: /consultation
            practitioner: ada-example
            services:
              - id: coaching
                name: Coaching
                needsDisclaimer: true
              - id: talks
                name: Talks
            navigation:
              - label: About
                url: /about
              - label: Elsewhere
                url: https://example.org/
            contactEmail: ada@example.org
            postalAddress: |
              1 Some Street
              Some Town
            consultation:
              offer:
                - One hour.
                - Nothing to pay.
              answerWithin: a day
              askWhereabouts: false
              askVoicemail: false
              minors: Please ask somebody older.
              notWatched: Nobody watches this.
              retention:
                openDays: 14
                closedMonths: 6
                spamDays: 7
              reminderHours: [2, 48]
              unansweredHours: 36
              otherTimesDays: 3
              notify:
                ada-example: ada@example.org
                ben-other: ben@example.org
              limits:
                openPerPerson: 3
                perSenderPerDay: 9
            """;

    private static final String COACHING = """
            id: coaching-not-therapy
            versions:
              - version: 1
                effective: 2025-01-01
                wording: This is coaching.
              - version: 2
                effective: 2026-01-01T00:00:00Z
                wording:
                  en: This is coaching, not therapy.
                  de: Das ist Coaching, keine Therapie.
            covers:
              - service: coaching
              - author: ada-example
              - series: sleep
              - article: second
              - page: about
              - request-form
            accept: true
            """;

    private static final String GENERAL = """
            versions:
              - version: 1
                effective: 2025-01-01T00:00:00Z
                wording:
                  en: General.
                  de: Allgemein.
                  no: Generelt.
            covers: [everywhere]
            """;

    private static final String ADA = """
            slug: ada-example
            id: 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e5f
            name: Ada Example
            bio: One sentence.
            title: Coach
            services: [coaching, talks]
            credentials:
              - code: MSW
                kind: degree
                title: Master of Social Work
                issuer: Some University
              - code: LCSW-R
                kind: licence
                title: Licensed Clinical Social Worker
                issuer: New York State Education Department
                jurisdiction: US-NY
                number: "012345"
                issued: 2010-05-01
                registeredUntil: 2029-12-31
                verified: 2026-01-05
                verificationUrl: https://example.org/check
            disclaimers: [coaching-not-therapy]
            """;

    private static final String HOURS = """
            zone: Europe/Berlin
            hours:
              monday: ["09:00-12:30", 14:00-18:00]
              friday: [22:00-02:00]
              saturday: [09:30-00:00]
            closures:
              - 2026-12-24
              - from: 2026-08-01
                to: 2026-08-14
                reason: By the sea
            openings:
              - day: 2026-12-27
                hours: [10:00-12:00, 15:00-16:00]
            rules:
              bufferBeforeMinutes: 5
              bufferAfterMinutes: 10
              minimumNoticeHours: 48
              horizonDays: 30
              mostPerDay: 3
              stepMinutes: 20
              latestChangeHours: 12
              mostReschedules: 1
            """;

    private static final String CONVERSATION = """
            name: First conversation
            length: 30
            practitioner: ben-other
            service: coaching
            fee: Free of charge
            place:
              video: https://example.org/room
            confirm: ask-first
            retired: true
            """;

    private static final String SLEEP = """
            title: Sleep
            slug: sleep
            id: 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e60
            description: What keeps us awake.
            articles:
              - first
              - second
            """;

    private static final String FIRST = """
            ---
            headline: "The first: a headline"
            slug: first
            id: 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e61
            authors: [ada-example, ben-other]
            published: 2026-03-02
            updated: 2026-03-04T10:00:00+01:00
            reviewed: 2026-03-05
            topics: [sleep, connection]
            services: [coaching]
            description: What it is about.
            home: sleep
            language: de
            formerSlugs: [very-first, first-ever]
            contentNote: It speaks of loss.
            ---

            # Text

            ![Ada](media/portraits/ada.png)
            """;

    private static final String SECOND = """
            ---
            headline: Second
            slug: second
            author: ada-example
            published: 2026-03-02T09:00:00Z
            withdrawn: 2026-05-01
            reason: It was wrong.
            ---
            Text.
            """;

    private static final String ABOUT = """
            ---
            title: About
            slug: about
            id: 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e62
            description: Who we are.
            services: [talks]
            published: 2026-01-01
            withdrawn: 2027-01-01
            formerSlugs: [who]
            language: en-GB
            ---
            Text.
            """;
}
