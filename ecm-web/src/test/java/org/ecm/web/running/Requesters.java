package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;

/** People who send a form, and remember what they were answered: for tests of what is kept when something breaks. */
final class Requesters {

    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private int names;

    /** {@return how many of some forms were acknowledged; all others came back filled, or were not answered} */
    int send(FilledForm opened, int count) {
        int before = acknowledged.size();
        for (int i = 0; i < count; i++) {
            var name = "Name " + ++names;
            try {
                var answer = opened.copy().with("name", name).send();
                if (answer.statusCode() == 303) {
                    acknowledged.put(FilledForm.reference(answer), name);
                } else {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    assertThat(FilledForm.standing(Html.of(answer.body()), "name"))
                            .isEqualTo(name);
                }
            } catch (UncheckedIOException nobodyAnswered) {
                // it may have arrived or not
            }
        }
        return acknowledged.size() - before;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Looks up at the desk whether everything is there that was acknowledged. */
    void requireAllAt(String address) {
        var found = new LinkedHashMap<String, String>();
        for (var reference : DeskVisit.open(address).references("open")) {
            found.put(reference, name(address, reference));
        }
        System.out.println("found " + found.size() + ", acknowledged " + acknowledged.size());
        assertThat(found).containsAllEntriesOf(acknowledged);
    }

    /** A connection that died with its server may be found out by whoever looks. */
    private static String name(String address, String reference) {
        var desk = DeskVisit.open(address).look(reference);
        for (int i = 0; i < 20 && desk.answer().statusCode() == 503; i++) {
            desk = DeskVisit.open(address).look(reference);
        }
        return desk.said("Name");
    }

    /** Waits until the health check says what is expected. */
    static void awaitReady(ServerProcess server, String address, String expected) {
        server.awaitThat("ready says " + expected, () -> ready(address).contains(expected));
    }

    private static String ready(String address) {
        return RunningSite.exchange(address, "GET", "/health/ready", BodyPublishers.noBody())
                .body();
    }
}
