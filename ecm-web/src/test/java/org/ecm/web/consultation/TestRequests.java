package org.ecm.web.consultation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.booking.ExternalCalendars;
import org.ecm.core.booking.MeetingService;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notices;
import org.ecm.core.retention.Retention;
import org.ecm.core.retention.RetentionRules;
import org.ecm.core.retention.RetentionRuns;
import org.ecm.core.testing.RequestStore;
import org.ecm.web.database.Compaction;
import org.ecm.web.database.Ports;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.retention.ErasedDataSweeper;
import org.ecm.web.retention.Reconciliation;
import org.ecm.web.retention.RetentionTimer;
import org.ecm.web.vault.Vault;

/** This room over one database and one vault, as the server puts it together; each port call is a transaction. */
public final class TestRequests {

    private final TestDatabase database;
    private final Vault vault;
    private final ErasedDataSweeper sweeper;

    public TestRequests(TestDatabase database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.sweeper = new ErasedDataSweeper(new Compaction(database.dataSource()));
    }

    public ConsultationRequests requests() {
        return database.port(
                ConsultationRequests.class,
                entityManager -> new JpaConsultationRequests(entityManager, vault, sweeper::left));
    }

    Notices notices() {
        return database.port(Notices.class, JpaNotices::new);
    }

    public RetentionRuns runs() {
        return database.port(RetentionRuns.class, JpaRetentionRuns::new);
    }

    RequestStore store() {
        return new RequestStore(requests(), notices());
    }

    public Vault vault() {
        return vault;
    }

    ErasedDataSweeper remains() {
        return sweeper;
    }

    public Retention retention() {
        var ports = new Ports(database, Clock.systemUTC());
        var requests = requests();
        var calendars = ports.diaries(requests, vault);
        Supplier<UUID> ids = UuidCreator::getTimeOrderedEpoch;
        var random = new Random(1);
        return new Retention(
                requests,
                calendars,
                new MeetingService(requests, calendars, ports.schedules(), ExternalCalendars.NONE, ids, random),
                runs(),
                RetentionRules.INITIAL,
                ZoneOffset.UTC,
                ids,
                random);
    }

    public Reconciliation reconciliation(Clock clock) {
        return new Reconciliation(
                requests(),
                this::retention,
                database.port(
                        RequestMaintenance.class, entityManager -> new JpaRequestMaintenance(entityManager, vault)),
                vault,
                clock);
    }

    /** Starts as the server does when it has started the vault. */
    public RetentionTimer started(Clock clock) {
        var started = new RetentionTimer(reconciliation(clock), this::retention, sweeper, clock);
        started.start();
        return started;
    }
}
