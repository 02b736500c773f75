package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Visitors who read a site while its database goes away and comes back.
 *
 * @param address of the site
 */
record DatabaseVisitors(String address) {

    private static final List<String> PATHS =
            List.of("/", "/articles/second-part", "/articles", "/series/first-steps", "/authors/ada-tester", "/about");

    /** As many at once as leave several connections in the pool. */
    private static final int VISITORS = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Checks three times that each page has a status. */
    void requireAll(int status, String when) throws Exception {
        for (int round = 0; round < 3; round++) {
            assertThat(visit()).as(when).containsOnly(status);
        }
    }

    /** Connections that died may be found out one by one, but then each page is there each time. */
    void requireComesBack() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Integer> seen;
        do {
            seen = visit();
            assertThat(seen).as("as it comes back").isSubsetOf(200, 503);
        } while (seen.contains(503) && System.nanoTime() < end);
        requireAll(200, "after it came back");
    }

    /** {@return the status of each page, asked for by several visitors at once} */
    private List<Integer> visit() throws Exception {
        var visitors = Executors.newFixedThreadPool(VISITORS);
        try {
            var pages = new ArrayList<Callable<Integer>>();
            for (int visitor = 0; visitor < VISITORS; visitor++) {
                PATHS.forEach(path -> pages.add(
                        () -> status(path, RunningSite.exchange(address, "GET", path, BodyPublishers.noBody()))));
            }
            var seen = new ArrayList<Integer>();
            for (var page : visitors.invokeAll(pages)) {
                seen.add(page.get());
            }
            return seen;
        } finally {
            visitors.shutdownNow();
        }
    }

    private static int status(String path, HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
            assertThat(answer.body()).as(path).contains("be right back", "class=\"site-nav\"", "Test Practice");
        }
        return answer.statusCode();
    }
}
