package org.ecm.web.content;

import java.util.Arrays;
import java.util.Optional;

/**
 * The two parts of a Markdown file: the YAML between its first two {@code ---} lines, and the text after them.
 *
 * @param yaml the front matter, which begins on line 2
 * @param body the text
 * @param bodyLine the line the text begins on
 */
record FrontMatter(String yaml, String body, int bodyLine) {

    /** The number of lines before the front matter. */
    static final int LINES_BEFORE = 1;

    static Optional<FrontMatter> of(SourceFile source, ImportProblems.InFile problems) {
        var lines = source.text().split("\n", -1);
        if (!isFence(lines[0])) {
            problems.add(1, "must begin with a line --- and the keys of its front matter");
            return Optional.empty();
        }
        var yaml = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            if (isFence(lines[i])) {
                var body = String.join("\n", Arrays.asList(lines).subList(i + 1, lines.length));
                return Optional.of(new FrontMatter(yaml.toString(), body, i + 2));
            }
            yaml.append(lines[i]).append('\n');
        }
        problems.add(1, "has front matter without a closing line ---");
        return Optional.empty();
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }
}
