package org.ecm.web.errors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecm.web.http.ClientAddress;
import org.ecm.web.http.SecretPaths;
import org.ecm.web.logging.FailureSummary;
import org.ecm.web.logging.LogThrottle;
import org.ecm.web.logging.LogThrottle.Repeats;

/**
 * Logs each failure under an incident number, which the visitor sees and the operator searches for.
 *
 * <p>An incident is one failure, however many visitors it affects: while it keeps happening, all of them see the same number.
 * The log gets one line when it begins, and one line a minute with a count, until a minute passes without it.
 */
@ApplicationScoped
public class IncidentLog {

    private static final Logger LOG = Logger.getLogger(LogThrottle.LOGGER);
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int MAX_PATHS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LogThrottle<String, Incident> incidents = new LogThrottle<>();

    /** For the container. */
    public IncidentLog() {}

    /**
     * Logs a failure if it's new; otherwise counts it.
     *
     * <p>The log gets only exception types and code locations, because a message may quote a visitor's text.
     *
     * @param method the HTTP method
     * @param path the path of the request; the log omits its query and possible keys
     * @param from the address of the client; the log gets only its network
     * @param failure the failure
     * @return the number of the incident
     */
    public String report(String method, String path, ClientAddress from, Throwable failure) {
        var shown = SecretPaths.concealed(path.replaceAll("(?s)\\?.*", "").replaceAll("[^\\x21-\\x7e]", "?"));
        var occurrence = incidents.admit(event(failure), () -> new Incident(number()));
        var incident = occurrence.value();
        incident.addPath(shown);
        if (occurrence.isFirst()) {
            log("incident " + incident.number + ": " + method + ' ' + shown + " from " + from + ": "
                    + FailureSummary.of(failure));
        }
        return incident.number;
    }

    /** Counts all failures of an unavailable database as one event, because it fails in many places. */
    private static String event(Throwable failure) {
        return ErrorResponses.isOfDatabase(failure) ? "the database is away" : FailureSummary.signature(failure);
    }

    /** Logs the counts that are due. */
    void summarize() {
        incidents.due().forEach(IncidentLog::log);
    }

    @PreDestroy
    void end() {
        incidents.drain().forEach(IncidentLog::log);
    }

    private static void log(Repeats<Incident> repeats) {
        log("incident " + repeats.value().number + ": " + repeats.times()
                + repeats.value().paths());
    }

    private static void log(String line) {
        LOG.log(Level.SEVERE, "{0}", line);
    }

    private static String number() {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    /** A failure that keeps happening, with its number and some of the paths where it happened. */
    private static final class Incident {

        private final String number;
        private final Set<String> paths = new LinkedHashSet<>();

        Incident(String number) {
            this.number = number;
        }

        synchronized void addPath(String path) {
            if (paths.size() <= MAX_PATHS) {
                paths.add(path);
            }
        }

        synchronized String paths() {
            var some = List.copyOf(paths);
            return " at " + String.join(", ", some.subList(0, Math.min(MAX_PATHS, some.size())))
                    + (some.size() > MAX_PATHS ? " and elsewhere" : "");
        }
    }
}
