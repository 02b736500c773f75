package org.ecm.web.configuration;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * Signals that the site can't start until the operator fixes something; the message is one line with the fix.
 *
 * <p>The line is logged when the failure is created, because a server that deploys the site buries it in its own messages
 * and stack traces. The runnable jar recognizes these lines by their {@link #LOGGER}, prints only them, and exits with
 * status 2.
 */
public final class StartupFailure extends IllegalStateException {

    /** The logger of startup failures only. */
    public static final String LOGGER = "org.ecm.web.start";

    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    private StartupFailure(String line) {
        super(line);
    }

    /**
     * {@return a failure to throw, already logged}
     *
     * @param line what the operator must fix, and how; never a secret
     */
    public static StartupFailure because(String line) {
        log(line);
        return new StartupFailure(line);
    }

    /**
     * Logs why the site can't start, each line only once, because several parts of a startup can hit the same problem.
     *
     * @param line what the operator must fix, and how; never a secret
     */
    public static void log(String line) {
        if (LOGGED.add(line)) {
            Logger.getLogger(LOGGER).severe(line);
        }
    }
}
