package org.ecm.web.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Decodes bytes as strict UTF-8, because a damaged text must not be published. */
final class Utf8Text {

    /** Characters that no author types on purpose; PostgreSQL can't store NUL either. */
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

    /** {@return the problem with a text's characters, however they were encoded or escaped; empty if there is none} */
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
