package org.ecm.web.logging;

import java.util.function.Function;

/** Describes a failure in one line: types of exceptions, and where in the program each one came from. */
public final class FailureSummary {

    private static final String OURS = "org.ecm.";

    /** Failures wrap each other a few times at most; a chain may also be a circle. */
    private static final int MAX_CAUSES = 8;

    private static final int TOP_FRAMES = 4;
    private static final int MAX_FRAMES = 12;

    private FailureSummary() {}

    /**
     * {@return the failure and its causes, without their messages, which may quote what a visitor wrote}
     *
     * <p>Of each one, the topmost places are named, and those in this program.
     *
     * @param failure what happened
     */
    public static String of(Throwable failure) {
        return describe(failure, each -> each.getClass().getName());
    }

    /**
     * {@return the same with messages, in one line whatever they contain}
     *
     * @param failure what happened
     */
    public static String withMessages(Throwable failure) {
        return describe(failure, each -> each.toString().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " "));
    }

    /**
     * {@return what equal failures have in common: types, and the place each one came from}
     *
     * @param failure what happened
     */
    public static String signature(Throwable failure) {
        var text = new StringBuilder();
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < MAX_CAUSES; cause = cause.getCause(), depth++) {
            var frames = cause.getStackTrace();
            text.append(cause.getClass().getName()).append('@').append(frames.length > 0 ? frames[0] : "");
        }
        return text.toString();
    }

    private static String describe(Throwable failure, Function<Throwable, String> name) {
        var text = new StringBuilder();
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < MAX_CAUSES; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "" : "; caused by ").append(name.apply(cause));
            appendPlaces(text, cause.getStackTrace());
        }
        return text.toString();
    }

    private static void appendPlaces(StringBuilder text, StackTraceElement... frames) {
        int shown = 0;
        int last = -1;
        for (int i = 0; i < frames.length && shown < MAX_FRAMES; i++) {
            if (i < TOP_FRAMES || frames[i].getClassName().startsWith(OURS)) {
                text.append(shown == 0 ? " at " : i == last + 1 ? " < " : " < ... < ")
                        .append(frames[i]);
                shown++;
                last = i;
            }
        }
    }
}
