package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up while requests come in, is freed, and fills up again, with a power failure after it.
 *
 * <p>Runs with {@code mvn verify -Pdurability}, as root: it mounts a disk of a few megabytes.
 */
class FullDiskDurabilityIT {

    private static final int ROUNDS = Integer.getInteger("ecm.durability.rounds", 20);
    private static final int AT_ONCE = 12;
    private static final String TOLD = "pages return 503 until the disk";
    private static final String UP = "\"status\":\"UP\"";

    @TempDir
    Path folder;

    private final Requesters requesters = new Requesters();

    @Test
    void nothing_acknowledged_is_missing() {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 3)) {
            for (int round = 1; round <= ROUNDS; round++) {
                var server = settings(disk).start("full-disk-" + round);
                var address = server.awaitReady();
                var opened = FilledForm.complete(address, "nobody").read();
                int before = requesters.send(opened, AT_ONCE);
                int full = fill(disk, server, address, opened);
                disk.free();
                Requesters.awaitReady(server, address, UP);
                int freed = requesters.send(opened, AT_ONCE);
                int fullAgain = fill(disk, server, address, opened);
                // for each database one, and one more if the second comes more than a minute after the first
                assertThat(told(server)).as("clear lines").isBetween(1, 4);
                System.out.println("round " + round + ": acknowledged " + before + " before, " + full
                        + " while it filled up, " + freed + " freed, " + fullAgain + " while it filled up again");
                server.kill();
                disk.free();
            }
            try (var server = settings(disk).start("full-disk-last")) {
                requesters.requireAllAt(server.awaitReady());
            }
        }
    }

    /** {@return how many were acknowledged while the last pages of the disk were taken} */
    private int fill(SmallDisk disk, ServerProcess server, String address, FilledForm opened) {
        disk.fill();
        int acknowledged = requesters.send(opened, AT_ONCE);
        Requesters.awaitReady(server, address, "\"reason\":\"disk-full\"");
        return acknowledged;
    }

    private static int told(ServerProcess server) {
        return server.output().split(TOLD, -1).length - 1;
    }

    private static ServerSettings settings(SmallDisk disk) {
        return ServerSettings.bare(disk.folder())
                .desk()
                .behindProxy()
                .with("ECM_MIN_FREE_MB", "0"); // so that it is really filled
    }
}
