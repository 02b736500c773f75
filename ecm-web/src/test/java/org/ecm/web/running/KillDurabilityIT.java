package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power failures while requests come in: whatever was acknowledged is there afterwards, and nothing is there twice.
 *
 * <p>Runs with {@code mvn verify -Pdurability}, on the embedded database, or on the PostgreSQL that
 * {@code ECM_DURABILITY_DB_URL}, {@code ..._USER} and {@code ..._PASSWORD} name, whose server must sync its commits.
 */
class KillDurabilityIT {

    private static final int ROUNDS = Integer.getInteger("ecm.durability.rounds", 20);
    private static final int WRITERS = 4;

    @TempDir
    Path data;

    private final AtomicInteger names = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<FilledForm> unanswered = new ConcurrentLinkedQueue<>();

    @Test
    void every_acknowledged_request_is_there_and_none_twice() throws InterruptedException {
        var random = new Random(20261124);
        for (int round = 1; round <= ROUNDS; round++) {
            var server = settings().start("kill-" + round);
            var address = server.awaitReady();
            sendAgain(address);
            var going = new AtomicBoolean(true);
            var writers = new ArrayList<Thread>();
            var opened = FilledForm.complete(address, "nobody").read();
            for (int i = 0; i < WRITERS; i++) {
                var writer = new Thread(() -> write(opened, going));
                writer.start();
                writers.add(writer);
            }
            Thread.sleep(500 + random.nextInt(2_000)); // a power failure does not ask when
            server.kill();
            going.set(false);
            for (var writer : writers) {
                writer.join();
            }
            System.out.println("round " + round + ": " + acknowledged.size() + " acknowledged, " + unanswered.size()
                    + " unanswered");
        }
        try (var server = settings().start("kill-last")) {
            var address = server.awaitReady();
            sendAgain(address);
            var found = new HashMap<String, String>();
            var desk = DeskVisit.open(address);
            for (var reference : desk.references("open")) {
                found.put(reference, desk.look(reference).said("Name"));
            }
            System.out.println("found " + found.size() + ", acknowledged " + acknowledged.size());

            assertThat(found).containsAllEntriesOf(acknowledged);
            assertThat(new HashSet<>(found.values())).hasSameSizeAs(found.keySet());
            assertThat(found).hasSize(names.get());
        }
    }

    private ServerSettings settings() {
        var settings = ServerSettings.bare(data).desk().behindProxy();
        for (var name : List.of("ECM_DB_URL", "ECM_DB_USER", "ECM_DB_PASSWORD")) {
            var value = System.getenv(name.replace("ECM_", "ECM_DURABILITY_"));
            if (value != null) {
                settings = settings.with(name, value);
            }
        }
        return settings;
    }

    private void write(FilledForm opened, AtomicBoolean going) {
        while (going.get()) {
            var name = "Name " + names.incrementAndGet();
            var form = opened.copy().with("name", name);
            try {
                acknowledge(form);
            } catch (UncheckedIOException e) {
                unanswered.add(form);
            }
        }
    }

    /** Whoever got no answer presses the button once more. */
    private void sendAgain(String address) {
        for (var form = unanswered.poll(); form != null; form = unanswered.poll()) {
            acknowledge(form.at(address));
        }
    }

    private void acknowledge(FilledForm form) {
        var answer = form.send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        acknowledged.put(FilledForm.reference(answer), form.values("name").get(0));
    }
}
