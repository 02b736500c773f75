package org.ecm.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A content folder whose texts have no Latin letter, for a site in the locale that accents every text of its own. */
final class GreekContent {

    private static final String BODY = """

            Ένα κείμενο με έναν [σύνδεσμο](/about) και μια σημείωση.[^1]

            ## Πρώτο

            | Α | Β |
            |---|---|
            | α | β |

            ## Δεύτερο

            ## Τρίτο

            ## Τέταρτο

                κώδικας

            [^1]: Η σημείωση.
            """;

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("site.yaml", """
                    name: Ιατρείο
                    tagline: Για δοκιμή
                    zone: America/New_York
                    locale: en-XA
                    crisis: {label: "Σε κρίση;", phone: "988", sms: "988", emergency: "911", url: "https://988lifeline.org/"}
                    callToAction: {label: Ραντεβού, url: /consultation}
                    practitioner: ada-tester
                    services: [{id: coaching, name: Καθοδήγηση, needsDisclaimer: true}]
                    navigation: [{label: Αρχή, url: /}, {label: Άρθρα, url: /articles}, {label: Σειρές, url: /series}]
                    contactEmail: hello@example.org
                    postalAddress: Οδός 1
                    consultation:
                      offer: [Δωρεάν]
                      answerWithin: δύο μέρες
                      minors: Για ενήλικες.
                      notWatched: Όχι πάντα.
                    """),
            Map.entry("authors/ada-tester.yaml", """
                    name: Άννα
                    title: Σύμβουλος
                    bio: Η Άννα δεν υπάρχει.
                    services: [coaching]
                    credentials:
                      - {code: ΠΤΧ, kind: degree, title: Πτυχίο, issuer: Σχολή}
                      - {code: ΑΔ, kind: license, title: Άδεια, issuer: Αρχή, jurisdiction: US-NY, number: "1", issued: 2010-02-01, registeredUntil: 2099-12-31, verified: 2026-01-10, verificationUrl: "https://example.org/verify"}
                    disclaimers: [coaching-not-therapy]
                    """),
            Map.entry("authors/ben-second.yaml", "name: Βίων\nbio: Ο Βίων.\n"),
            Map.entry("disclaimers/coaching-not-therapy.yaml", """
                    versions:
                      - {version: 1, effective: 2024-01-01, wording: Παλαιό.}
                      - {version: 2, effective: 2025-01-01, wording: Όχι θεραπεία.}
                    covers: [{service: coaching}, request-form]
                    accept: true
                    """),
            Map.entry("disclaimers/consent.yaml", """
                    versions:
                      - {version: 1, effective: 2025-01-01, wording: Συναινώ παλαιά.}
                      - {version: 2, effective: 2026-01-01, wording: Συναινώ.}
                    """),
            Map.entry(
                    "meetings/first-conversation.yaml",
                    "name: Πρώτη\nlength: 30\nservice: coaching\nfee: Δωρεάν\nplace: video\n"),
            Map.entry("meetings/long-talk.yaml", "name: Μεγάλη\nlength: 60\nplace: phone\nconfirm: ask-first\n"),
            Map.entry("schedules/ada-tester.yaml", """
                    hours:
                      monday: [09:00-17:00]
                      tuesday: [09:00-17:00]
                      wednesday: [09:00-17:00]
                      thursday: [09:00-17:00]
                      friday: [09:00-17:00]
                      saturday: [09:00-17:00]
                      sunday: [09:00-17:00]
                    rules: {minimumNoticeHours: 2, mostPerDay: 8}
                    """),
            Map.entry("series/steps.yaml", "title: Βήματα\ndescription: Τρία.\narticles: [one, two]\n"),
            Map.entry("series/empty.yaml", "title: Κενή\narticles: [later]\n"),
            Map.entry("articles/one.md", article("Ένα", "", "2026-01-10")),
            Map.entry(
                    "articles/two.md",
                    article("Δύο", "contentNote: Καβγάς.\nupdated: 2026-02-01\nreviewed: 2026-02-02\n", "2026-01-11")),
            Map.entry("articles/alone.md", article("Μόνο", "", "2026-01-12")),
            Map.entry(
                    "articles/other.md",
                    article("Άλλο", "", "2026-01-13")
                            .replace("author: ada-tester", "authors: [ada-tester, ben-second]")),
            Map.entry("articles/later.md", article("Ύστερα", "", "2099-01-01")),
            Map.entry("articles/gone.md", article("Πάει", "withdrawn: 2026-02-01\n", "2026-01-14")),
            Map.entry("pages/about.md", page("Περί")),
            Map.entry("pages/contact.md", page("Επαφή")),
            Map.entry("pages/privacy.md", page("Απόρρητο")));

    private GreekContent() {}

    static Path folder() {
        try {
            var folder = Files.createTempDirectory("ecm-greek");
            for (var file : FILES.entrySet()) {
                var target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            for (int i = 1; i <= 12; i++) {
                Files.writeString(
                        folder.resolve("articles/n-" + i + ".md"), article("Άρθρο " + i, "", "2025-06-1" + i % 10));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String article(String headline, String more, String published) {
        return "---\nheadline: " + headline + "\nauthor: ada-tester\npublished: " + published
                + "\nservices: [coaching]\ntopics: [many]\ndescription: Λόγος.\n" + more + "---\n" + BODY;
    }

    private static String page(String title) {
        return "---\ntitle: " + title + "\ndescription: Σελίδα.\npublished: 2026-01-01\n---\n" + BODY;
    }
}
