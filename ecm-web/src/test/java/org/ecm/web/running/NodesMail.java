package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecm.web.mail.MailServer;
import org.ecm.web.mail.MailServer.Envelope;

/** The mail of a site of two nodes, both of which have letters in hand. */
final class NodesMail implements AutoCloseable {

    private static final int REQUESTS = 12;

    /** A node sends one letter after the other: two at once are one of each. */
    private final CyclicBarrier both = new CyclicBarrier(2);

    private final AtomicInteger held = new AtomicInteger();
    private final MailServer server = MailServer.takingAfter(this::holdTheFirstTwo);

    MailServer server() {
        return server;
    }

    /** Sends requests to both nodes in turn, and checks that each is told to both sides, by both nodes, once. */
    void requireEachToldOnce(List<ServerProcess> nodes, List<String> addresses) {
        var first = nodes.get(0);
        var before = nodes.stream().map(NodesMail::settled).toList();
        var references = sent(addresses);

        first.awaitThat("each was told to both sides", () -> told(references).size() >= 2 * REQUESTS);
        first.awaitThat(
                "all are settled",
                () -> nodes.stream().mapToInt(NodesMail::settled).sum() >= server.taken.size());

        assertThat(references).hasSize(REQUESTS).doesNotHaveDuplicates();
        assertThat(told(references)).hasSize(2 * REQUESTS);
        assertThat(server.taken).extracting(Envelope::id).doesNotHaveDuplicates();
        for (int node = 0; node < nodes.size(); node++) {
            assertThat(settled(nodes.get(node)) - before.get(node))
                    .as("by node " + node)
                    .isPositive();
        }
        assertThat(nodes.stream().mapToInt(NodesMail::settled).sum()).isEqualTo(server.taken.size());
    }

    private static List<String> sent(List<String> addresses) {
        var form = FilledForm.complete(addresses.get(0), "Somebody").read();
        var references = new ArrayList<String>();
        for (int i = 0; i < REQUESTS; i++) {
            var answer = form.at(addresses.get(i % addresses.size()))
                    .with("email", "held" + i + "@example.org")
                    .send();
            references.add(FilledForm.reference(answer));
        }
        return references;
    }

    private List<Envelope> told(List<String> references) {
        return server.taken.stream()
                .filter(letter -> references.stream().anyMatch(letter.content().replace("=\r\n", "")::contains))
                .toList();
    }

    private void holdTheFirstTwo(Envelope letter) {
        if (letter.to().startsWith("held") && held.getAndIncrement() < 2) {
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

    @Override
    public void close() {
        server.close();
    }
}
