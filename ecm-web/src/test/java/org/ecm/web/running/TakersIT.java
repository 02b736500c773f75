package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two hundred people who take the same time at the same moment: one is booked, and all others read what is nearest. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class TakersIT {

    private static final int MANY = 200;

    @TempDir
    Path data;

    @TempDir
    Path other;

    @Test
    void one_of_two_hundred_is_given_the_time_on_the_embedded_database() throws Exception {
        try (var server = ServerProcess.start("takers", settings(data, Map.of()))) {
            exactlyOneIsBooked(List.of(server.awaitReady()));
        }
    }

    @Test
    void one_of_two_hundred_is_given_the_time_on_postgresql_by_one_node_or_by_two() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var shared = Map.of(
                    "ECM_DB_URL",
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "ECM_DB_USER",
                    "postgres",
                    "ECM_DB_PASSWORD",
                    "postgres",
                    "ECM_SECRET",
                    "a secret that the nodes share, long enough for them",
                    "ECM_MASTER_KEY",
                    Base64.getEncoder().encodeToString(new byte[32]));
            try (var first = ServerProcess.start("takers-first", settings(data, shared))) {
                var one = first.awaitReady();
                exactlyOneIsBooked(List.of(one));
                try (var second = ServerProcess.start("takers-second", settings(other, shared))) {
                    exactlyOneIsBooked(List.of(one, second.awaitReady()));
                }
            }
        }
    }

    private static Map<String, String> settings(Path data, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("ECM_DATA", data.toString());
        settings.put("ECM_CONTENT", TestContent.folder().toString());
        settings.put("ECM_TRUSTED_PROXIES", "127.0.0.1,::1");
        settings.put("ECM_DESK_TOKEN", DeskVisit.TOKEN);
        return settings;
    }

    private static void exactlyOneIsBooked(List<String> nodes) throws Exception {
        var form = FilledForm.complete(nodes.get(0), "Somebody").with("listed", "America/New_York");
        var start = OpenTimesIT.startIn(nodes.get(0), 3);
        form.with("start", start).read();

        var answers = atOnce(nodes, form);

        assertThat(answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting())))
                .isEqualTo(Map.of(303, 1L, 409, MANY - 1L));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.body())
                        .contains(
                                "Someone just booked that time",
                                "Here are the closest openings",
                                "name=\"start\" value=\"20")
                        .doesNotContain("value=\"" + start + "\""));
        var booked = answers.stream()
                .filter(answer -> answer.statusCode() == 303)
                .findFirst()
                .orElseThrow();
        assertThat(DeskVisit.open(nodes.get(nodes.size() - 1)).references("meetings"))
                .contains(booked.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
    }

    private static List<HttpResponse<String>> atOnce(List<String> nodes, FilledForm form)
            throws InterruptedException, ExecutionException {
        var takers = Executors.newFixedThreadPool(MANY);
        try {
            var go = new CountDownLatch(1);
            var sent = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < MANY; i++) {
                var mine = form.at(nodes.get(i % nodes.size())).with("name", "Somebody " + i);
                sent.add(takers.submit(() -> {
                    go.await();
                    return mine.send();
                }));
            }
            go.countDown();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            takers.shutdownNow();
        }
    }
}
