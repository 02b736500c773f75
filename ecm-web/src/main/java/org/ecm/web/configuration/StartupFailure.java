package org.ecm.web.configuration;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * The site refuses to start until the operator fixes something; the message is the one line that says what.
 *
 * <p>The line is logged when the refusal is made, since a server that deploys the site wraps it in words and traces of
 * its own. The runnable jar knows these lines by their {@link #LOGGER}, prints them alone, and ends with status 2.
 */
public final class StartupFailure extends IllegalStateException {

    /** The logger of refusals, and of nothing else. */
    public static final String LOGGER = "org.ecm.web.start";

    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    private StartupFailure(String line) {
        super(line);
    }

    /**
     * {@return a refusal to throw, already logged}
     *
     * @param line what the operator has to fix, and how; without anything secret
     */
    public static StartupFailure because(String line) {
        log(line);
        return new StartupFailure(line);
    }

    /**
     * Logs why the site refuses to start, each line once: several parts of a start may run into the same one.
     *
     * @param line what the operator has to fix, and how; without anything secret
     */
    public static void log(String line) {
        if (LOGGED.add(line)) {
            Logger.getLogger(LOGGER).severe(line);
        }
    }
}
