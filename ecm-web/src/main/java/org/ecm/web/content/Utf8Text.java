package org.ecm.web.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads bytes as UTF-8, strictly: a text that is only nearly right would be published with its damage. */
final class Utf8Text {

    /** Nothing anyone types, and PostgreSQL keeps no NUL. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");

    private Utf8Text() {}

    /** {@return the text with LF line ends and without a byte order mark; empty if it has a problem} */
    static Optional<String> of(byte[] bytes, ImportProblems.InFile problems) {
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(input, output, true);
        if (result.isError()) {
            problems.add(lineAt(bytes, input.position()), "is not UTF-8: save the file in that encoding");
            return Optional.empty();
        }
        var decoded = output.flip().toString();
        var text = (decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        var control = control(text);
        control.ifPresent(found -> problems.add(
                (int) text.substring(0, found.start())
                                .chars()
                                .filter(each -> each == '\n')
                                .count()
                        + 1,
                objection(found)));
        return control.isPresent() ? Optional.empty() : Optional.of(text);
    }

    /** {@return what is wrong with the characters of a text, however it was written; empty if nothing is} */
    static Optional<String> objection(String text) {
        return control(text).map(Utf8Text::objection);
    }

    private static Optional<MatchResult> control(String text) {
        return CONTROL.matcher(text).results().findFirst();
    }

    private static String objection(MatchResult control) {
        return "contains the control character U+%04X"
                .formatted((int) control.group().charAt(0));
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'));
            line += ends ? 1 : 0;
        }
        return line;
    }
}
