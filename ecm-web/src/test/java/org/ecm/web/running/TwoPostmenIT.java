package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecm.web.mail.MailServer;
import org.ecm.web.mail.MailServer.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two nodes on one database, both with letters in hand: what either took in is told once. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class TwoPostmenIT {

    private static final int REQUESTS = 12;

    @TempDir
    Path data;

    @TempDir
    Path other;

    /** A node sends one letter after the other: two at once are one of each. */
    private final CyclicBarrier both = new CyclicBarrier(2);

    private final AtomicInteger inHand = new AtomicInteger();

    @Test
    void what_either_node_took_in_is_told_once_by_whichever_comes_first() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var mail = MailServer.takingAfter(letter -> holdTheFirstTwo());
                var first = ServerProcess.start("postmen-first", settings(data, postgres, mail));
                var second = ServerProcess.start("postmen-second", settings(other, postgres, mail))) {
            var nodes = List.of(first.awaitReady(), second.awaitReady());
            var references = sent(nodes);

            first.awaitThat("each was told to both sides", () -> mail.taken.size() >= 2 * REQUESTS);
            first.awaitThat("all are settled", () -> settled(first) + settled(second) >= 2 * REQUESTS);

            assertThat(mail.taken)
                    .extracting(Envelope::id)
                    .hasSize(2 * REQUESTS)
                    .doesNotHaveDuplicates();
            assertThat(references).hasSize(REQUESTS).doesNotHaveDuplicates();
            assertThat(settled(first)).isPositive();
            assertThat(settled(second)).isPositive();
            assertThat(settled(first) + settled(second)).isEqualTo(2 * REQUESTS);
        }
    }

    private static List<String> sent(List<String> nodes) {
        var form = FilledForm.complete(nodes.get(0), "Somebody").read();
        var references = new ArrayList<String>();
        for (int i = 0; i < REQUESTS; i++) {
            var answer = form.at(nodes.get(i % nodes.size()))
                    .with("email", "someone" + i + "@example.org")
                    .send();
            assertThat(answer.statusCode()).isEqualTo(303);
            references.add(answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
        }
        return references;
    }

    private void holdTheFirstTwo() {
        if (inHand.getAndIncrement() < 2) {
            try {
                both.await(25, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("only one node sends", e);
            }
        }
    }

    private static int settled(ServerProcess node) {
        return node.output().split(" sent\n", -1).length - 1;
    }

    private static Map<String, String> settings(Path data, EmbeddedPostgres postgres, MailServer mail) {
        return new HashMap<>(Map.of(
                "ECM_DATA",
                data.toString(),
                "ECM_CONTENT",
                TestContent.folder().toString(),
                "ECM_TRUSTED_PROXIES",
                "127.0.0.1,::1",
                "ECM_DB_URL",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "ECM_DB_USER",
                "postgres",
                "ECM_DB_PASSWORD",
                "postgres",
                "ECM_SECRET",
                "a secret that the nodes share, long enough for them",
                "ECM_MASTER_KEY",
                Base64.getEncoder().encodeToString(new byte[32]),
                "ECM_SMTP_URL",
                "smtp+plain://127.0.0.1:" + mail.port(),
                "ECM_MAIL_FROM",
                "practice@ecm.example"));
    }
}
