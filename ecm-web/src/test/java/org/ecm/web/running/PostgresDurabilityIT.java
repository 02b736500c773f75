package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL that is killed, goes away or has a full disk while requests come in: nothing acknowledged is missing.
 *
 * <p>Runs with {@code mvn verify -Pdurability} where Debian's PostgreSQL is installed, as root.
 */
class PostgresDurabilityIT {

    private static final int ROUNDS = Integer.getInteger("ecm.durability.rounds", 20);
    private static final int AT_ONCE = 8;
    private static final String UP = "\"status\":\"UP\"";

    @TempDir
    Path data;

    private final Requesters requesters = new Requesters();
    private SmallDisk disk;
    private DebianPostgres postgres;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(DebianPostgres.installed().isPresent(), "Debian's PostgreSQL is not installed");
        var folder = Files.createTempDirectory("ecm-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        disk = SmallDisk.mount(folder.resolve("disk"), 96);
        postgres = DebianPostgres.on(disk.folder());
    }

    @AfterEach
    void end() {
        if (postgres != null) {
            postgres.close();
            disk.close();
        }
    }

    @Test
    void a_server_that_is_killed_again_and_again() {
        try (var server = settings().start("postgres-killed")) {
            var address = server.awaitReady();
            var opened = FilledForm.complete(address, "nobody").read();
            for (int round = 1; round <= ROUNDS; round++) {
                int before = requesters.send(opened, AT_ONCE);
                var sender = new Thread(() -> requesters.send(opened, AT_ONCE));
                sender.start();
                postgres.kill();
                join(sender);
                postgres.start();
                Requesters.awaitReady(server, address, UP);
                System.out.println(
                        "round " + round + ": " + before + " before, " + requesters.acknowledged() + " in all");
            }
            awaitTaking(opened);
            requesters.requireAllAt(address);
        }
    }

    @Test
    void a_server_whose_disk_is_full() {
        try (var server = settings().start("postgres-full")) {
            var address = server.awaitReady();
            var opened = FilledForm.complete(address, "nobody").read();
            for (int round = 1; round <= ROUNDS; round++) {
                int before = requesters.send(opened, AT_ONCE);
                disk.fill();
                int full = requesters.send(opened, 20 * AT_ONCE); // there is room in pages that are there
                Requesters.awaitReady(server, address, "\"reason\":\"");
                disk.free();
                Requesters.awaitReady(server, address, UP);
                System.out.println(
                        "round " + round + ": acknowledged " + before + " before, " + full + " while it filled up");
            }
            awaitTaking(opened);
            postgres.kill();
            postgres.start();
            Requesters.awaitReady(server, address, UP);
            requesters.requireAllAt(address);
        }
    }

    @Test
    void a_server_that_goes_away() {
        try (var server = settings().start("postgres-away")) {
            var address = server.awaitReady();
            var opened = FilledForm.complete(address, "nobody").read();
            for (int round = 1; round <= ROUNDS; round++) {
                int before = requesters.send(opened, AT_ONCE);
                postgres.stop();
                assertThat(requesters.send(opened, AT_ONCE)).isZero();
                Requesters.awaitReady(server, address, "\"reason\":\"database-away\"");
                postgres.start();
                Requesters.awaitReady(server, address, UP);
                System.out.println("round " + round + ": acknowledged " + before + " before, 0 while it was away");
            }
            awaitTaking(opened);
            requesters.requireAllAt(address);
        }
    }

    /** Connections that died may be found out one by one. */
    private void awaitTaking(FilledForm opened) {
        for (int i = 0; i < 60 && requesters.send(opened, 1) == 0; i++) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ServerSettings settings() {
        return ServerSettings.bare(data).desk().behindProxy().onPostgres(postgres.url(), "");
    }
}
