package org.ecm.web.ical;

import java.util.function.Consumer;

/** The lines of an iCalendar text (RFC 5545, section 3.1), unfolded one after the other and never all kept. */
final class IcalLineReader {

    private IcalLineReader() {}

    /**
     * Gives each line that isn't empty, without the breaks that folding put into it.
     *
     * @param text whose lines end with CR LF, LF or CR
     * @param sink takes the lines
     */
    static void read(String text, Consumer<String> sink) {
        var line = new StringBuilder();
        int begin = 0;
        while (begin < text.length()) {
            int end = endOf(text, begin);
            if (isContinuation(text.charAt(begin))) {
                line.append(text, begin + 1, end);
            } else {
                give(line, sink);
                line.append(text, begin, end);
            }
            begin = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        give(line, sink);
    }

    private static void give(StringBuilder line, Consumer<String> sink) {
        if (!line.isEmpty()) {
            sink.accept(line.toString());
            line.setLength(0);
        }
    }

    private static int endOf(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isContinuation(char first) {
        return first == ' ' || first == '\t';
    }
}
