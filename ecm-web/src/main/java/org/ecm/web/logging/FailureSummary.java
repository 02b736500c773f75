package org.ecm.web.logging;

import java.util.function.Function;

/** Describes a failure in one line: the types of its exceptions, and where each was thrown. */
public final class FailureSummary {

    private static final String OURS = "org.ecm.";

    /** Exceptions have a few causes at most, but a chain of causes can be circular. */
    private static final int MAX_CAUSES = 8;

    private static final int TOP_FRAMES = 4;
    private static final int MAX_FRAMES = 12;

    private FailureSummary() {}

    /**
     * {@return the failure and its causes, without their messages, which could quote what a visitor wrote}
     *
     * <p>For each exception, the description lists its topmost stack frames and those in this program.
     *
     * @param failure the exception
     */
    public static String of(Throwable failure) {
        return describe(failure, each -> each.getClass().getName());
    }

    /**
     * {@return the failure and its causes with their messages, always in one line}
     *
     * @param failure the exception
     */
    public static String withMessages(Throwable failure) {
        return describe(failure, each -> each.toString().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " "));
    }

    /**
     * {@return a signature that equal failures share: the types of the exceptions, and where each was thrown}
     *
     * @param failure the exception
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
