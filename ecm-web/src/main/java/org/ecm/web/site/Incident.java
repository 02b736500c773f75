package org.ecm.web.site;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Something that broke: told to the visitor by a number, and to the operator by what happened where. */
final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

    /** The rest is the server's; while a database is away for hours, it would fill a disk. */
    private static final int MOST_FRAMES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /**
     * Logs a failure, and gives it a number.
     *
     * <p>The log gets types and places only: a message may quote what a visitor wrote.
     *
     * @param method of HTTP
     * @param path of it, without its query; what may be a key in it is left out
     * @param from where it came from; the log gets the network only
     * @param failure what happened
     * @return the number
     */
    static String log(String method, String path, ClientAddress from, Throwable failure) {
        var number = number();
        var text = new StringBuilder("incident ").append(number).append(": ").append(method);
        text.append(' ')
                .append(SecretPaths.concealed(path.replaceAll("(?s)\\?.*", "").replaceAll("[^\\x21-\\x7e]", "?")));
        text.append(" from ").append(from);
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            text.append(System.lineSeparator()).append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                text.append(System.lineSeparator()).append("    at ").append(frames[i]);
            }
        }
        LOG.log(Level.SEVERE, "{0}", text);
        return number;
    }

    private static String number() {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
