package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecm.core.article.ArticleMetadata;
import org.ecm.core.article.Publication;
import org.ecm.core.author.Credential;
import org.ecm.core.author.CredentialKind;
import org.ecm.core.author.Jurisdiction;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.DailyHours;
import org.ecm.core.availability.ExtraHours;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.OpeningHours;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeOff;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.retention.RetentionRules;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.Topic;
import org.ecm.web.settings.ConsultationSettings;
import org.ecm.web.settings.ConversationLimitSettings;
import org.ecm.web.settings.NotificationAddresses;
import org.ecm.web.settings.SiteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

    @TempDir
    Path folder;

    TestSite site;

    @BeforeEach
    void importOnce() {
        site = RichFolder.in(folder);
        assertThat(site.imported().applied())
                .containsExactly(
                        "site.yaml",
                        "disclaimers/coaching.yaml",
                        "disclaimers/general.yaml",
                        "authors/ada-example.yaml",
                        "authors/ben.yaml",
                        "schedules/ada-example.yaml",
                        "schedules/ben-other.yaml",
                        "meetings/first-conversation.yaml",
                        "meetings/talk.yaml",
                        "series/all.yaml",
                        "series/sleep.yaml",
                        "articles/2.md",
                        "articles/draft.md",
                        "articles/first.md",
                        "pages/about.md");
    }

    @Test
    void every_key_of_the_site() {
        assertThat(site.targets.settings())
                .isEqualTo(new SiteSettings(
                        "A practice",
                        Optional.of("One sentence."),
                        ZoneId.of("America/New_York"),
                        Locale.UK,
                        new SiteSettings.Crisis(
                                "Call somebody",
                                Optional.of("988"),
                                Optional.of("+1 555 010"),
                                Optional.of("112"),
                                Optional.of("https://example.org/crisis")),
                        Optional.of(new SiteSettings.Link("Ask for a conversation", "/consultation")),
                        Optional.of(new Slug("ada-example")),
                        List.of(
                                new Service(new ServiceId("coaching"), "Coaching", true),
                                new Service(new ServiceId("talks"), "Talks", false)),
                        List.of(
                                new SiteSettings.Link("About", "/about"),
                                new SiteSettings.Link("Elsewhere", "https://example.org/")),
                        Optional.of("ada@example.org"),
                        Optional.of("1 Some Street\nSome Town"),
                        new ConsultationSettings(
                                List.of("One hour.", "Nothing to pay."),
                                "a day",
                                false,
                                false,
                                "Please ask somebody older.",
                                "Nobody watches this.",
                                new RetentionRules(14, 6, 7),
                                List.of(Duration.ofHours(48), Duration.ofHours(2)),
                                Duration.ofHours(36),
                                Duration.ofDays(3),
                                new NotificationAddresses(
                                        Optional.empty(),
                                        new TreeMap<>(Map.of(
                                                new Slug("ada-example"), "ada@example.org",
                                                new Slug("ben-other"), "ben@example.org"))),
                                new ConversationLimitSettings(3, 9))));
    }

    @Test
    void every_key_of_an_article() {
        var first = site.article("first");
        assertThat(first.id()).hasToString("0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e61");
        assertThat(first.permalink())
                .isEqualTo(new Permalink(new Slug("first"), List.of(new Slug("very-first"), new Slug("first-ever"))));
        assertThat(first.headline()).hasToString("The first: a headline");
        assertThat(first.body().markdown()).isEqualTo("# Text\n\n![Ada](media/portraits/ada.png)");
        assertThat(first.authors())
                .containsExactly(
                        site.author("ada-example").id(),
                        site.author("ben-other").id());
        assertThat(first.publication())
                .as("a date begins in the site's zone")
                .isEqualTo(Publication.publishedFrom(Instant.parse("2026-03-02T05:00:00Z")));
        assertThat(first.metadata())
                .isEqualTo(new ArticleMetadata(
                        Set.of(new Topic("sleep"), new Topic("connection")),
                        Set.of(new ServiceId("coaching")),
                        Optional.of("What it is about."),
                        Optional.of(SeriesId.of("0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e60")),
                        new Language("de"),
                        Optional.of(Instant.parse("2026-03-04T09:00:00Z")),
                        Optional.of(Instant.parse("2026-03-05T05:00:00Z")),
                        Optional.of("It speaks of loss.")));
    }

    @Test
    void withdrawal_and_draft() {
        assertThat(site.article("second").publication())
                .isEqualTo(new Publication.Unpublished(
                        Instant.parse("2026-03-02T09:00:00Z"),
                        Instant.parse("2026-05-01T04:00:00Z"),
                        Optional.of("It was wrong.")));
        assertThat(site.article("draft").publication()).isEqualTo(Publication.draft());
    }

    @Test
    void every_key_of_an_author() {
        var ada = site.author("ada-example");
        assertThat(ada.id()).hasToString("0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e5f");
        assertThat(ada.name()).hasToString("Ada Example");
        assertThat(ada.bio()).contains("One sentence.");
        assertThat(ada.title()).contains("Coach");
        assertThat(ada.services()).containsExactlyInAnyOrder(new ServiceId("coaching"), new ServiceId("talks"));
        assertThat(ada.disclaimers()).containsExactly(new DisclaimerId("coaching-not-therapy"));
        assertThat(ada.credentials())
                .containsExactly(
                        Credential.of("MSW", CredentialKind.DEGREE, "Master of Social Work", "Some University"),
                        new Credential(
                                "LCSW-R",
                                CredentialKind.LICENSE,
                                "Licensed Clinical Social Worker",
                                "New York State Education Department",
                                Optional.of(new Jurisdiction("US-NY")),
                                Optional.of("012345"),
                                Optional.of(LocalDate.of(2010, 5, 1)),
                                Optional.of(LocalDate.of(2029, 12, 31)),
                                Optional.of(LocalDate.of(2026, 1, 5)),
                                Optional.of(URI.create("https://example.org/check"))));
    }

    @Test
    void every_key_of_a_schedule() {
        var week = new TreeMap<DayOfWeek, List<DailyHours>>();
        week.put(DayOfWeek.MONDAY, List.of(hours(9, 0, 12, 30), hours(14, 0, 18, 0)));
        week.put(DayOfWeek.FRIDAY, List.of(hours(22, 0, 2, 0)));
        week.put(DayOfWeek.SATURDAY, List.of(hours(9, 30, 0, 0)));

        assertThat(site.schedule("ada-example"))
                .isEqualTo(new Schedule(
                        site.author("ada-example").id(),
                        new Revision(1),
                        new OpeningHours(ZoneId.of("Europe/Berlin"), week),
                        List.of(
                                new TimeOff(
                                        LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 14), Optional.of("By the sea")),
                                TimeOff.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24))),
                        List.of(
                                new ExtraHours(LocalDate.of(2026, 12, 27), hours(10, 0, 12, 0)),
                                new ExtraHours(LocalDate.of(2026, 12, 27), hours(15, 0, 16, 0))),
                        new BookingRules(
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(10),
                                Duration.ofHours(48),
                                30,
                                3,
                                Duration.ofMinutes(20),
                                Duration.ofHours(12),
                                1)));
    }

    @Test
    void what_a_schedule_does_not_say() {
        assertThat(site.schedule("ben-other"))
                .isEqualTo(Schedule.of(
                                site.author("ben-other").id(),
                                OpeningHours.on(
                                        ZoneId.of("America/New_York"), Set.of(DayOfWeek.TUESDAY), hours(10, 0, 11, 0)))
                        .withRevision(new Revision(1)));
    }

    @Test
    void every_key_of_a_kind_of_meeting() {
        assertThat(site.meeting("first-conversation"))
                .isEqualTo(new MeetingType(
                        new MeetingTypeId("first-conversation"),
                        new Revision(1),
                        "First conversation",
                        Duration.ofMinutes(30),
                        site.author("ben-other").id(),
                        Optional.of(new ServiceId("coaching")),
                        Optional.of("Free of charge"),
                        new MeetingLocation.Video(Optional.of(URI.create("https://example.org/room"))),
                        ConfirmationPolicy.ASK_FIRST,
                        true));
    }

    @Test
    void what_a_kind_of_meeting_does_not_say() {
        assertThat(site.meeting("talk"))
                .as("the site's practitioner holds it, and the first asker is booked")
                .isEqualTo(MeetingType.of(
                                new MeetingTypeId("talk"),
                                "A talk",
                                Duration.ofMinutes(50),
                                site.author("ada-example").id(),
                                new MeetingLocation.PractitionerPhones())
                        .withRevision(new Revision(1)));
    }

    @Test
    void every_key_of_a_series() {
        var sleep = site.series("sleep");
        assertThat(sleep.title()).isEqualTo("Sleep");
        assertThat(sleep.description()).contains("What keeps us awake.");
        assertThat(sleep.order().articles())
                .containsExactly(
                        site.article("first").id(), site.article("second").id());
        assertThat(site.series("all").order().articles())
                .containsExactly(
                        site.article("second").id(), site.article("first").id());
    }

    @Test
    void every_key_of_a_disclaimer() {
        var coaching = site.disclaimer("coaching-not-therapy");
        assertThat(coaching.mustBeAccepted()).isTrue();
        assertThat(coaching.wordings()).hasSize(2);
        assertThat(coaching.wordings().get(0).effectiveFrom()).isEqualTo(Instant.parse("2025-01-01T05:00:00Z"));
        assertThat(coaching.wordings().get(1).texts())
                .containsEntry(Language.ENGLISH, "This is coaching, not therapy.")
                .containsEntry(new Language("de"), "Das ist Coaching, keine Therapie.");
        assertThat(coaching.coverages())
                .containsExactlyInAnyOrder(
                        new Coverage.OfService(new ServiceId("coaching")),
                        new Coverage.OfAuthor(site.author("ada-example").id()),
                        new Coverage.OfSeries(site.series("sleep").id()),
                        new Coverage.OfArticle(site.article("second").id()),
                        new Coverage.OfPage(site.page("about").id()),
                        new Coverage.RequestForm());
        var general = site.disclaimer("general");
        assertThat(general.mustBeAccepted()).isFalse();
        assertThat(general.coverages()).containsExactly(new Coverage.Everywhere());
        assertThat(general.wordings().get(0).texts())
                .as("no is a language, not false")
                .containsKey(new Language("no"));
    }

    @Test
    void every_key_of_a_page() {
        var about = site.page("about");
        assertThat(about.id()).hasToString("0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e62");
        assertThat(about.permalink()).isEqualTo(new Permalink(new Slug("about"), List.of(new Slug("who"))));
        assertThat(about.title()).hasToString("About");
        assertThat(about.body().markdown()).isEqualTo("Text.");
        assertThat(about.services()).containsExactly(new ServiceId("talks"));
        assertThat(about.description()).contains("Who we are.");
        assertThat(about.language()).hasToString("en-GB");
        assertThat(about.publication())
                .isEqualTo(new Publication.Unpublished(
                        Instant.parse("2026-01-01T05:00:00Z"),
                        Instant.parse("2027-01-01T05:00:00Z"),
                        Optional.empty()));
    }

    private static DailyHours hours(int from, int fromMinute, int until, int untilMinute) {
        return new DailyHours(LocalTime.of(from, fromMinute), LocalTime.of(until, untilMinute));
    }
}
