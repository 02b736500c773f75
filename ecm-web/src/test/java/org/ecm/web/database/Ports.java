package org.ecm.web.database;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Pages;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedules;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.Notices;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.retention.RetentionRuns;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.web.content.ImportLedger;
import org.ecm.web.settings.SiteSettingsHistory;
import org.ecm.web.vault.Vault;

/** All ports of one database, for tests that need several: each adapter is hidden in the package of its feature. */
public final class Ports {

    private final TestDatabase database;
    private final Clock clock;

    /**
     * @param database where everything is kept
     * @param clock tells when something is recorded
     */
    public Ports(TestDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Articles articles() {
        return port(Articles.class, "org.ecm.web.article.JpaArticles");
    }

    public Pages pages() {
        return port(Pages.class, "org.ecm.web.article.JpaPages");
    }

    public SeriesCatalog catalogue() {
        return port(SeriesCatalog.class, "org.ecm.web.series.JpaSeriesCatalog");
    }

    public Authors authors() {
        return port(Authors.class, "org.ecm.web.author.JpaAuthors");
    }

    public Disclaimers disclaimers() {
        return port(Disclaimers.class, "org.ecm.web.disclaimer.JpaDisclaimers");
    }

    public SiteSettingsHistory settings() {
        return port(SiteSettingsHistory.class, "org.ecm.web.settings.JpaSiteSettingsHistory");
    }

    public ImportLedger ledger() {
        return port(ImportLedger.class, "org.ecm.web.content.JpaImportLedger");
    }

    /**
     * {@return requests}
     *
     * @param vault locks what is written for them
     */
    public ConsultationRequests requests(Vault vault) {
        return port(
                ConsultationRequests.class,
                "org.ecm.web.consultation.JpaConsultationRequests",
                new Class<?>[] {EntityManager.class, Vault.class, Consumer.class},
                vault,
                (Consumer<ErasureRecord>) erasure -> {});
    }

    /**
     * {@return calendars}
     *
     * @param vault locks what is written for their requests
     */
    public PractitionerCalendars diaries(Vault vault) {
        return diaries(requests(vault), vault);
    }

    /**
     * {@return calendars}
     *
     * @param requests of the same database
     * @param vault finds them by address
     */
    public PractitionerCalendars diaries(ConsultationRequests requests, Vault vault) {
        return port(
                PractitionerCalendars.class,
                "org.ecm.web.booking.JpaPractitionerCalendars",
                new Class<?>[] {EntityManager.class, ConsultationRequests.class, Vault.class},
                requests,
                vault);
    }

    public Schedules schedules() {
        return port(Schedules.class, "org.ecm.web.availability.JpaSchedules");
    }

    public MeetingTypes meetingTypes() {
        return port(MeetingTypes.class, "org.ecm.web.availability.JpaMeetingTypes");
    }

    public Notices notices() {
        return port(Notices.class, "org.ecm.web.consultation.JpaNotices", new Class<?>[] {EntityManager.class});
    }

    public RetentionRuns runs() {
        return port(
                RetentionRuns.class, "org.ecm.web.consultation.JpaRetentionRuns", new Class<?>[] {EntityManager.class});
    }

    /** {@return the changes as a node finds them that has just started} */
    public SiteChanges changes() {
        return database.port(SiteChanges.class, entityManager -> new JpaSiteChanges(entityManager, clock));
    }

    private <P> P port(Class<P> type, String adapter) {
        return port(type, adapter, new Class<?>[] {EntityManager.class, Clock.class}, clock);
    }

    private <P> P port(Class<P> type, String adapter, Class<?>[] parameters, Object... others) {
        return database.port(type, entityManager -> {
            try {
                var constructor = Class.forName(adapter).getDeclaredConstructor(parameters);
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(Stream.concat(Stream.of(entityManager), Stream.of(others))
                        .toArray()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
