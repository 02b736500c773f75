package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Two hundred people who take the same time at the same moment. */
final class Takers {

    private static final int MANY = 200;

    private Takers() {}

    /** Checks that one of them is booked, and that all others read which times are nearest. */
    static void requireOneBooked(List<String> nodes) throws InterruptedException, ExecutionException {
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
                .contains(FilledForm.reference(booked));
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
